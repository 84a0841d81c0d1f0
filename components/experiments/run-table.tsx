// Runs with what was chosen to be seen of them: the best of each metric is marked, and ticked ones can be compared.
import { type Column, DataTable } from "@/components/ui/data-table";
import type { SortLink } from "@/components/ui/sort-header";
import { Time } from "@/components/ui/time";
import type { Direction } from "@/db/enums";
import type { Run } from "@/lib/experiments/runs/queries";
import type { RunFilter } from "@/lib/experiments/runs/schema";
import { quote } from "@/lib/experiments/search/tokens.rules";
import { writerOf } from "@/lib/format/numbers";
import type { RunWorth } from "@/lib/value/worth/queries";
import { WorthCell } from "../value/candidate/worth-cell";
import { BestFigure } from "./best-figure";
import { runHref, runsHref } from "./experiments-href";
import { RunBadge } from "./run-badge";

export type MetricColumn = { key: string; direction: Direction | null; best: number | undefined };

type Props = {
  runs: readonly Run[];
  filter: RunFilter;
  projectKey: string;
  metrics: readonly MetricColumn[];
  params: readonly string[];
  /** What a case is worth with each that has outcomes; null where no payoff matrix says so. */
  worths: ReadonlyMap<string, RunWorth> | null;
  currency: string;
  locale: string;
};

export function RunTable({ runs, filter, projectKey, metrics, params, worths, currency, locale }: Props) {
  const severalHoldouts = new Set([...(worths?.values() ?? [])].map(({ holdout }) => holdout)).size > 1;
  const started = "attributes.start_time";
  const sortedBy = filter.sort ?? `${started} DESC`;
  const directionOf = (name: string): SortLink["direction"] => {
    if (sortedBy === `${name} ASC`) return "ascending";
    return sortedBy === `${name} DESC` ? "descending" : undefined;
  };
  const sort = (name: string, first: "ASC" | "DESC"): SortLink => {
    const other = first === "ASC" ? "DESC" : "ASC";
    const next = `${name} ${sortedBy === `${name} ${first}` ? other : first}`;
    return {
      href: runsHref(projectKey, { ...filter, after: undefined, sort: next }),
      direction: directionOf(name),
    };
  };
  const columns: Column<Run>[] = [
    { key: "name", header: "Run", sort: sort("attributes.run_name", "ASC"), cell: ({ name }) => name },
    {
      key: "compare",
      header: "Compare",
      cell: ({ id, name }) => (
        <input
          type="checkbox"
          name="runs"
          value={id}
          aria-label={`Compare ${name}`}
          className="size-4 rounded-sm accent-accent pointer-coarse:size-6"
        />
      ),
    },
    { key: "experiment", header: "Experiment", cell: ({ experiment }) => experiment },
    {
      key: "at",
      header: "Started",
      sort: sort(started, "DESC"),
      cell: ({ startedAt, userId, loggedBy, status }) => (
        <span className="block">
          <span className="flex items-center gap-2 whitespace-nowrap">
            <Time at={startedAt} />
            {status !== "finished" && <RunBadge status={status} />}
          </span>
          <span className="block text-quiet text-xs">by {userId || loggedBy}</span>
        </span>
      ),
    },
    { key: "algorithm", header: "Algorithm", cell: ({ algorithm }) => algorithm || null },
    {
      key: "data",
      header: "Data",
      cell: ({ dataset, datasetVersion }) => (dataset ? `${dataset} v${datasetVersion}` : null),
    },
    ...(worths
      ? [
          {
            key: "worth",
            header: "Value per prediction",
            align: "end" as const,
            sort: sort("attributes.worth", "DESC"),
            cell: ({ id }: Run) => (
              <WorthCell
                worth={worths.get(id) ?? null}
                namesHoldout={severalHoldouts}
                format={{ kind: "money", currency, locale }}
              />
            ),
          },
        ]
      : []),
    ...metrics.map(({ key, direction, best }): Column<Run> => {
      const figureOf = ({ metrics: logged }: Run) => logged.find((metric) => metric.key === key)?.value;
      const write = writerOf(runs.map(figureOf), { locale });
      return {
        key: `metric ${key}`,
        header: key,
        align: "end",
        sort: sort(`metrics.${quote(key, "`")}`, direction === "lower" ? "ASC" : "DESC"),
        cell: (run) => {
          const value = figureOf(run);
          return (
            <BestFigure {...{ value, write }} isBest={best !== undefined && value === best} among="of all runs found" />
          );
        },
      };
    }),
    ...params.map(
      (key): Column<Run> => ({
        key: `param ${key}`,
        header: key,
        sort: sort(`params.${quote(key, "`")}`, "ASC"),
        cell: ({ params: logged }) => logged.find((param) => param.key === key)?.value ?? null,
      }),
    ),
  ];
  return (
    <DataTable
      caption="Runs"
      columns={columns}
      rows={runs}
      rowKey={({ id }) => id}
      rowHref={({ id }) => runHref(projectKey, id)}
      fits="wide"
    />
  );
}
