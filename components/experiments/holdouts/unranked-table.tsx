// Runs that stand in no table of candidates, by what they were scored on: why, and which of them a hold-out may be named for.
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { resemblesWords, type UnrankedGroup, type UnrankedRun } from "@/lib/experiments/holdouts/rules";
import { unrankedWords } from "@/lib/experiments/words";
import { formatNumber } from "@/lib/format/numbers";
import { runHref } from "../experiments-href";

type Props = {
  groups: readonly UnrankedGroup[];
  /** Ticked at once. */
  selected?: readonly string[];
  /** The reader may name hold-outs. */
  selects: boolean;
  projectKey: string;
  locale: string;
};

export function UnrankedTable({ groups, selected = [], selects, projectKey, locale }: Props) {
  return (
    <DataTable
      caption="Runs without a hold-out"
      rows={groups}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "run",
          header: "Run",
          cell: ({ first, runs }) => (
            <span className="flex items-start gap-2.5">
              {selects && first.reason === "no-holdout" && (
                <input
                  type="checkbox"
                  name="runs[]"
                  value={first.runId}
                  defaultChecked={runs.some(({ runId }) => selected.includes(runId))}
                  aria-label={`Select ${namesOf(runs)}`}
                  className="mt-0.5 size-4 shrink-0 rounded-sm accent-accent pointer-coarse:size-6"
                />
              )}
              <span className="min-w-0 break-words">
                <Link href={runHref(projectKey, first.runId)} className="link">
                  {first.run}
                </Link>
                {runs.length > 1 && <span className="font-normal text-quiet">{` and ${runs.length - 1} more`}</span>}
              </span>
            </span>
          ),
        },
        { key: "data", header: "Scored on", cell: ({ first }) => dataWords(first) },
        {
          key: "cases",
          header: "Cases",
          align: "end",
          cell: ({ first, runs }) =>
            runs.every(({ cases }) => cases === first.cases) ? formatNumber(first.cases, { locale }) : "several",
        },
        {
          key: "why",
          header: "Why it is not ranked",
          cell: ({ first }) => (
            <span className="grid gap-0.5">
              <StatusBadge state={first.reason === "trained-on" ? "unmet" : "missing"} plain>
                {unrankedWords[first.reason]}
              </StatusBadge>
              {first.resembles && <span className="text-stale-ink text-xs">{resemblesWords(first.resembles)}</span>}
            </span>
          ),
        },
      ]}
    />
  );
}

const namesOf = ([first, ...rest]: readonly UnrankedRun[]) =>
  first ? `${first.run}${rest.length > 0 ? ` and ${rest.length} more on the same data` : ""}` : "";

function dataWords({ data, claimed, holdout }: UnrankedRun): string {
  if (holdout) return holdout;
  if (data?.digest) return `${data.name} (${data.digest})${claimed ? `, said to be “${claimed}”` : ""}`;
  if (claimed) return `Said to be “${claimed}”`;
  return data && !data.isNameAlone ? "Cases that were sent one by one" : "Not said";
}
