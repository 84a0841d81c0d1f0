// Is it still worth it? Each project's range on one scale, its chance in natural frequencies, and what needs a decision.

import { ChartFrame } from "@/components/charts/chart-frame";
import { chanceCell, figureCell } from "@/components/charts/figures";
import { RangeBar } from "@/components/charts/range-bar";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { type Fact, wording } from "@/lib/lifecycle/told.words";

export type WorthRow = {
  key: string;
  name: string;
  currency: string;
  paysBack: number | null;
  /** How likely it pays back; null where nobody has estimated it. */
  told: Fact | null;
  range: { p10: number; p50: number; p90: number } | null;
  /** "Over budget". */
  needs: readonly string[];
};

export function WorthList({ rows, locale }: { rows: readonly WorthRow[]; locale: string }) {
  const ranges = rows.flatMap(({ range }) => (range ? [range] : []));
  const low = Math.min(0, ...ranges.map(({ p10 }) => p10));
  const high = Math.max(0, ...ranges.map(({ p90 }) => p90));
  const likely = rows.filter(({ paysBack }) => paysBack !== null && paysBack > 0.5).length;
  return (
    <ChartFrame
      title="Is it still worth it?"
      sentence={`Likely to pay back: ${likely} of ${rows.length}. Each bar is the likely range.`}
      empty={
        <>
          You are a stakeholder of no project yet.{" "}
          <Link href="/projects/new" className="link">
            Start one
          </Link>
        </>
      }
      table={{
        columns: ["Project", "Pays back", "Likely from", "Median", "Likely to"],
        rows: rows.map(({ name, paysBack, range, currency }) => {
          const format = { kind: "money", currency, locale } as const;
          return [
            { text: name },
            chanceCell(paysBack, locale),
            ...[range?.p10, range?.p50, range?.p90].map((figure) => figureCell(figure, format)),
          ];
        }),
      }}
    >
      <ul className="divide-y divide-border border-border border-y">
        {rows.map((row) => (
          <li key={row.key} className="grid gap-x-5 gap-y-2 py-3 sm:grid-cols-[minmax(0,14rem)_1fr]">
            <div className="min-w-0">
              <Link href={`/projects/${row.key}/value`} className="font-medium text-ink hover:underline">
                {row.name}
              </Link>
              <p className="text-quiet">
                {row.told ? wording(row.told, "stakeholder", { locale, currency: row.currency }) : "Not estimated yet"}
              </p>
              {row.needs.length > 0 && (
                <p className="mt-1 flex flex-wrap gap-1">
                  {row.needs.map((need) => (
                    <Badge key={need} tone="stale">
                      {need}
                    </Badge>
                  ))}
                </p>
              )}
            </div>
            {row.range && (
              <RangeBar
                label={`Value of ${row.name}`}
                {...row.range}
                ends={{ low, high }}
                format={{ kind: "money", currency: row.currency, locale }}
                figures
              />
            )}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
