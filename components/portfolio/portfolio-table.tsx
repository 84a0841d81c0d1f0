// The projects in the order of their expected value, each with its range, its budget, its proof and what it needs.

import { RangeBar } from "@/components/charts/range-bar";
import { ProjectBadges } from "@/components/projects/project-badges";
import { DataTable } from "@/components/ui/data-table";
import { Progress } from "@/components/ui/progress";
import { StatusBadge } from "@/components/ui/status-badge";
import { type MoneyFormat, shortMoney, shortRange } from "@/components/value/figure-words";
import { arrivedWords } from "@/components/value/promise-words";
import type { Role } from "@/db/enums";
import { wording } from "@/lib/lifecycle/by-role.words";
import type { PortfolioRow } from "@/lib/portfolio/queries";
import { needsOf } from "@/lib/portfolio/rules";
import { phaseWords } from "@/lib/projects/words";
import { paysBackFact } from "@/lib/value/facts.rules";
import type { PromiseByNow } from "@/lib/value/promise/rules";
import { provedAtLeast } from "@/lib/value/realised.rules";
import { needState, needWords } from "./need-words";

type Props = {
  rows: readonly PortfolioRow[];
  now: Date;
  format: MoneyFormat;
  /** In whose words a project is told. */
  roleOf: (row: PortfolioRow) => Role;
  /** By the id of the project, of those that are live. */
  promises: ReadonlyMap<string, PromiseByNow>;
};

export function PortfolioTable({ rows, now, format, roleOf, promises }: Props) {
  const ends = {
    low: Math.min(0, ...rows.map(({ p10 }) => p10 ?? 0)),
    high: Math.max(1, ...rows.map(({ p90 }) => p90 ?? 0)),
  };
  return (
    <DataTable
      fits="wide"
      caption="Projects by expected value"
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ key }) => `/projects/${key}/value`}
      columns={[
        {
          key: "name",
          header: "Project",
          cell: ({ key, name, phase, status, visibility }) => (
            <span className="block min-w-0">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="font-medium text-ink">{name}</span>
                <span className="text-quiet text-xs tracking-[0.04em]">{key}</span>
                <ProjectBadges status={status} visibility={visibility} archived={false} />
              </span>
              <span className="font-normal text-quiet text-xs">In {phaseWords[phase].toLowerCase()}</span>
            </span>
          ),
        },
        {
          key: "pays",
          header: "Pays back",
          className: "md:min-w-56",
          cell: (row) => {
            const fact = paysBackFact(row);
            return fact ? (
              <span className="block text-pretty text-start">{wording(fact, roleOf(row), format)}</span>
            ) : (
              <None />
            );
          },
        },
        {
          key: "value",
          header: "Expected value",
          className: "md:w-80",
          cell: ({ name, mean, p10, p50, p90 }) =>
            mean === null || p10 === null || p50 === null || p90 === null ? (
              <None />
            ) : (
              <span className="block w-full min-w-40">
                <span className="font-medium text-ink tabular-nums">{shortMoney(mean, format)}</span>
                <RangeBar label={`Value of ${name}`} {...{ p10, p50, p90, ends, format }} figures />
              </span>
            ),
        },
        {
          key: "budget",
          header: "Spent of budget",
          className: "md:w-40",
          cell: ({ name, budget, spent }) =>
            budget === null ? (
              <None />
            ) : (
              <span className="block w-full min-w-28">
                <span className="mb-1 block text-xs tabular-nums">
                  {shortMoney(spent, format)} of {shortMoney(budget, format)}
                </span>
                <Progress
                  hideLabel
                  label={`Spent of the budget of ${name}`}
                  value={spent}
                  max={budget}
                  figure={`${shortMoney(spent, format)} of ${shortMoney(budget, format)}`}
                  tone={spent > budget ? "unmet" : "accent"}
                />
              </span>
            ),
        },
        {
          key: "realised",
          header: "Arrived",
          align: "end",
          cell: ({ realised, realisedTotal, realisedUntil }) =>
            realisedUntil === null ? (
              <None />
            ) : (
              <span className="whitespace-nowrap tabular-nums">
                {shortMoney(realisedTotal, format)}
                <span className="block text-quiet text-xs">
                  {shortMoney(provedAtLeast(realised, 3), format)} proved
                </span>
              </span>
            ),
        },
        {
          key: "promised",
          header: "Promised by now",
          align: "end",
          cell: ({ id }) => <Promised promise={promises.get(id)} format={format} />,
        },
        {
          key: "needs",
          header: "Needs a decision",
          cell: (row) => <Needs row={row} now={now} />,
        },
      ]}
    />
  );
}

function Promised({ promise, format }: { promise?: PromiseByNow; format: MoneyFormat }) {
  if (!promise) return <None />;
  return (
    <span className="tabular-nums">
      {shortMoney(promise.now.mean, format)}
      <span className="block text-quiet text-xs">
        <span className="whitespace-nowrap">likely {shortRange(promise.now.p10, promise.now.p90, format)}</span>
        <span className="block">{arrivedWords(promise, format.locale)}</span>
      </span>
    </span>
  );
}

const None = () => <span className="text-quiet">–</span>;

function Needs({ row, now }: { row: PortfolioRow; now: Date }) {
  const needs = needsOf(row, now);
  if (needs.length === 0) return <None />;
  return (
    <span className="flex flex-wrap gap-1">
      {needs.map((need) => (
        <StatusBadge key={need} state={needState[need]}>
          {needWords[need]}
        </StatusBadge>
      ))}
    </span>
  );
}
