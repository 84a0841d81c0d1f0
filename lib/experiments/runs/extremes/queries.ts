// How low and how high metrics came, among all the runs that a search finds and not just a page of them.
import { and, eq, inArray, sql } from "drizzle-orm";
import { experiments, runMetrics, runs } from "@/db/schema";
import { inView, type Scope, understood, within } from "../../queries";
import { conditionOnRuns } from "../../search/filter/queries";
import { parseFilter } from "../../search/filter/rules";
import { runGrammar } from "../../search/rules";
import type { RunSearch } from "../search/queries";

/** Of the latest values, by key; what is no number is left out. @throws Refusal invalid with what cannot be understood */
export async function readExtremes(
  scope: Scope,
  { experimentIds, filter = "", view = "active" }: Pick<RunSearch, "experimentIds" | "filter" | "view">,
  keys: readonly string[],
): Promise<Map<string, { lowest: number; highest: number }>> {
  if (keys.length === 0) return new Map();
  const clauses = understood("filter", () => parseFilter(filter, runGrammar));
  const rows = await scope.db
    .select({
      key: runMetrics.key,
      lowest: sql<number>`min(${runMetrics.value})`,
      highest: sql<number>`max(${runMetrics.value})`,
    })
    .from(runs)
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .innerJoin(runMetrics, eq(runMetrics.runId, runs.id))
    .where(
      and(
        within(scope, runs.projectId),
        experimentIds ? inArray(runs.experimentId, [...experimentIds]) : undefined,
        inView(runs.deletedAt, view),
        ...clauses.map(conditionOnRuns),
        inArray(runMetrics.key, [...keys]),
        eq(runMetrics.isNan, false),
      ),
    )
    .groupBy(runMetrics.key);
  return new Map(rows.map(({ key, ...extremes }) => [key, extremes]));
}
