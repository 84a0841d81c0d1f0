// What the table of runs shows for what stands in the address; a search that cannot be understood says why instead.
import type { Direction } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { readExtremes } from "@/lib/experiments/runs/extremes.queries";
import type { Run } from "@/lib/experiments/runs/queries";
import type { RunFilter } from "@/lib/experiments/runs/schema";
import { type RunSearch, searchRuns } from "@/lib/experiments/runs/search.queries";
import { Refusal } from "@/lib/kernel/errors";
import { type RunWorth, readRunWorths } from "@/lib/value/worth/queries";

type Found = {
  runs: Run[];
  next: string | null;
  fault: string | null;
  best: Map<string, number>;
  worths: Map<string, RunWorth>;
};
type Column = { key: string; direction: Direction | null };

export async function findRunsFor(
  grant: Grant,
  filter: RunFilter,
  experimentId: string | undefined,
  columns: readonly Column[],
): Promise<Found> {
  const { search, status, view, sort, after } = filter;
  const runSearch: RunSearch = {
    experimentIds: experimentId ? [experimentId] : undefined,
    filter: [search, status && `attributes.status = '${status.toUpperCase()}'`].filter(Boolean).join(" and "),
    view,
  };
  try {
    const [{ runs, next, worths }, extremes] = await Promise.all([
      searchPriced(grant, { ...runSearch, orderBy: sort ? [sort] : [], after }),
      readExtremes(
        grant,
        runSearch,
        columns.map(({ key }) => key),
      ),
    ]);
    const best = columns.flatMap(({ key, direction }): [string, number][] => {
      const extreme = extremes.get(key);
      return extreme && direction ? [[key, direction === "higher" ? extreme.highest : extreme.lowest]] : [];
    });
    return { runs, next, fault: null, best: new Map(best), worths };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return { runs: [], next: null, fault: fault.message, best: new Map(), worths: new Map() };
  }
}

async function searchPriced(grant: Grant, search: RunSearch) {
  const result = await searchRuns(grant, search);
  const ids = result.runs.map(({ id }) => id);
  return { ...result, worths: await readRunWorths(grant, ids) };
}
