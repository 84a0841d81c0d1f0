// Every estimate of the project, and what moved from one to the next.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { ValueInput } from "@/db/enums";
import { likelyWords } from "@/lib/format/chances";
import type { Attribution } from "@/lib/value/attribution.rules";
import type { EstimateLine } from "@/lib/value/estimate.queries";
import { inputChanges } from "@/lib/value/estimate.rules";
import { newlyMeasured } from "@/lib/value/sources/rules";
import { valueInputWords } from "@/lib/value/words";
import { inputFigure, type MoneyFormat, shortMoney, shortRange } from "./figure-words";

type Props = {
  /** Newest first. */
  estimates: readonly EstimateLine[];
  projectKey: string;
  format: MoneyFormat;
};

export function EstimateHistory({ estimates, projectKey, format }: Props) {
  return (
    <DataTable
      caption="Estimates, newest first"
      rows={estimates}
      rowKey={({ id }) => id}
      rowHref={({ number }) => `/projects/${projectKey}/value/estimates/${number}`}
      columns={[
        {
          key: "number",
          header: "Estimate",
          cell: ({ number, current }) => `Estimate ${number}${current ? " (current)" : ""}`,
        },
        {
          key: "when",
          header: "Submitted",
          cell: ({ submittedBy, submittedAt }) => (
            <span className="block">
              <Time at={submittedAt} look="date" className="whitespace-nowrap" />
              <span className="block text-quiet text-xs">{submittedBy}</span>
            </span>
          ),
        },
        { key: "pays", header: "Pays back", cell: ({ paysBack }) => likelyWords(paysBack, format) },
        {
          key: "value",
          header: "Expected value",
          align: "end",
          cell: ({ mean, p10, p90 }) => (
            <span className="block">
              {shortMoney(mean, format)}
              <span className="block whitespace-nowrap text-quiet text-xs">{shortRange(p10, p90, format)}</span>
            </span>
          ),
        },
        {
          key: "changed",
          header: "What changed",
          cell: (estimate) => (
            <WhatChanged
              estimate={estimate}
              before={estimates.find(({ number }) => number === estimate.number - 1)}
              format={format}
            />
          ),
        },
      ]}
    />
  );
}

function WhatChanged({
  estimate,
  before,
  format,
}: {
  estimate: EstimateLine;
  before?: EstimateLine;
  format: MoneyFormat;
}) {
  if (!before) return <span className="text-quiet">The first estimate</span>;
  const changes = inputChanges(before.inputs, estimate.inputs);
  const learnt = newlyMeasured(before.sources, estimate.sources);
  if (changes.length === 0)
    return <span className="text-quiet">{learnt.length > 0 ? "The same ranges, measured now" : "No range moved"}</span>;
  return (
    <ul className="grid gap-0.5 text-xs">
      {changes.map(({ input, before, after }) => (
        <li key={input}>
          <span className="text-quiet">{valueInputWords[input]}: </span>
          {before.likely === after.likely
            ? "another range"
            : `${inputFigure(input, before.likely, format)} → ${inputFigure(input, after.likely, format)}`}
          {learnt.includes(input) && <span className="text-quiet"> (guess → measured)</span>}
          <MovedBy attribution={estimate.moved} input={input} format={format} />
        </li>
      ))}
    </ul>
  );
}

function MovedBy({
  attribution,
  input,
  format,
}: {
  attribution: Attribution | null;
  input: ValueInput;
  format: MoneyFormat;
}) {
  const mean = attribution?.by.find(({ mover }) => mover === input)?.change.mean;
  if (mean === undefined) return null;
  return (
    <span className="tabular-nums">
      : {mean > 0 && "+"}
      {shortMoney(mean, format)}
    </span>
  );
}
