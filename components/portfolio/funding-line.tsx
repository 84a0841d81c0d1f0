"use client";
// What to fund first: drag the line of money and see who is funded. The line stands in the address; without JavaScript it is a form.
import { useEffect, useId, useState } from "react";
import { niceScale } from "@/components/charts/scale";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { type MoneyFormat, shortMoney } from "@/components/value/figure-words";
import { editableMoney, parseMoney } from "@/lib/format/parse-money";
import type { FundingRow } from "@/lib/portfolio/funding.queries";
import { fundedCount, type InLine } from "@/lib/portfolio/funding.rules";
import type { PortfolioFilter } from "@/lib/portfolio/schema";
import { FundingStrip } from "./funding-strip";
import { FundingTable } from "./funding-table";
import { fundingSentence } from "./funding-words";

type Props = {
  order: readonly InLine<FundingRow>[];
  /** So many are in line, though only the first may be listed. */
  all: number;
  /** Where the line stands at first, and what that amount is: "What the budgets still allow". */
  start: { line: number; words: string };
  /** Kept by the form. */
  filter: PortfolioFilter;
  format: MoneyFormat;
};

export function FundingLine({ order, all, start, filter, format }: Props) {
  const id = useId();
  const [line, setLine] = useState(start.line);
  const [typed, setTyped] = useState(editableMoney(start.line, format.currency));
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (line === start.line) return;
    // browsers refuse more than a hundred changes of the address in half a minute
    const timer = setTimeout(() => {
      const basePath = new URL(window.location.href);
      basePath.searchParams.set("line", editableMoney(line, format.currency));
      window.history.replaceState(null, "", basePath);
    }, 250);
    return () => clearTimeout(timer);
  }, [line, start.line, format.currency]);
  const scale = niceScale([0, start.line, order.at(-1)?.upTo ?? 0], { zero: true });
  const most = Math.max(1, scale.high);
  const step = Math.max(1, 10 ** Math.floor(Math.log10(most / 100)));
  const funded = fundedCount(order, line);
  const sentence = fundingSentence(order, { line, all }, format);
  const move = (amount: number) => {
    setLine(amount);
    setTyped(editableMoney(amount, format.currency));
  };
  const otherParams = Object.entries({ ...filter, line: undefined, after: undefined }).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  );
  return (
    <Card id="funding" title="What to fund first" lead={sentence} flush>
      <div className="px-4 pb-4 sm:px-5">
        <form action="/portfolio#funding" className="mb-3 flex flex-wrap items-end gap-x-3 gap-y-2">
          {otherParams.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div>
            <label htmlFor={id} className="mb-1.5 block font-medium">
              Money to spend
            </label>
            <Input
              id={id}
              name="line"
              inputMode="decimal"
              autoComplete="off"
              unit={format.currency}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                const amount = parseMoney(target.value, format.currency);
                if (amount !== null && amount >= 0) setLine(amount);
              }}
              className="w-44"
            />
          </div>
          <Button type="submit">Apply</Button>
          <p className="basis-full text-quiet text-xs">{start.words}</p>
        </form>
        {/* the thumb's middle runs from half a thumb to half a thumb before the end */}
        <div className="px-2">
          <FundingStrip {...{ order, funded, line, most, sentence }} />
        </div>
        <div className="h-6">
          {live && (
            <input
              type="range"
              aria-label="Line of money"
              aria-valuetext={sentence}
              min={0}
              max={most}
              step={step}
              value={Math.min(line, most)}
              onChange={({ target }) => move(Number(target.value))}
              className="m-0 block h-6 w-full cursor-ew-resize accent-accent"
            />
          )}
        </div>
        <div className="flex justify-between px-2 text-quiet text-xs tabular-nums">
          <span>{shortMoney(0, format)}</span>
          <span>{shortMoney(most, format)}</span>
        </div>
      </div>
      <FundingTable order={order} funded={funded} line={line} format={format} />
    </Card>
  );
}
