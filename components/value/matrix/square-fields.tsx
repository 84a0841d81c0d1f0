// A field for each class and action, class by class, so that twelve of them fit a phone: amounts, or the counts of today's process.

import type { ReactNode } from "react";
import { AmountField } from "@/components/ui/amount-field";
import { cn } from "@/components/ui/cn";
import { NumberField } from "@/components/ui/number-field";
import { cellName, quoted } from "./matrix-words";
import type { Typed } from "./typed";

type Props = {
  name: "amounts" | "counts";
  /** The words as they stand now. */
  words: Pick<Typed, "kind" | "labels" | "actions">;
  unit?: ReactNode;
  help?: (actual: number, action: number) => string | undefined;
};

/** Two beside each other on a phone where there are many, or the form would be as long as a street. */
const columns = {
  few: "grid-cols-[repeat(auto-fit,minmax(min(100%,13rem),1fr))]",
  many: "grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] items-end",
};

export function SquareFields({ name, words, unit, help }: Props) {
  const size = words.labels.length;
  const many = size > 4;
  return (
    <div className="grid gap-6">
      {words.labels.map((label, actual) => {
        const first = actual * size;
        return (
          <fieldset key={first} className="min-w-0">
            <legend className="mb-2 font-medium text-ink">{`It turns out ${quoted(label)} …`}</legend>
            <div className={cn("grid gap-3", many ? columns.many : columns.few)}>
              {words.actions.map((action, index) => {
                const at = first + index;
                const cell = {
                  name: `${name}[]`,
                  index: at,
                  help: help?.(actual, index),
                  unit,
                  controlClassName: "tabular-nums",
                  label: (
                    <span className="font-normal">
                      <span className="sr-only">
                        {name === "counts" ? `Cases today, ${quoted(label)} ` : `Turns out ${quoted(label)} `}
                      </span>
                      {`… and we ${quoted(action)}`}
                      <span className="text-quiet text-xs">
                        {(!many || actual === index) && ` · ${cellName(words, actual, index)}`}
                      </span>
                    </span>
                  ),
                };
                return name === "amounts" ? (
                  <AmountField key={at} {...cell} signed required />
                ) : (
                  <NumberField key={at} {...cell} whole />
                );
              })}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
