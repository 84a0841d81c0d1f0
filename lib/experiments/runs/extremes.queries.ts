// How low and how high metrics came, among all the runs that a search finds and not just a page of them.
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { experiments, runMetrics, runs } from "@/db/schema";
import { inScope, inView, parseSearch, type Scope } from "../queries";
import { conditionOnRuns } from "../search/filter.queries";
import { parseFilter } from "../search/filter.rules";
import { runGrammar } from "../search/rules";
import type { RunSearch } from "./search.queries";

/** Of the latest values, by key; what is no number is left out. @throws Refusal invalid with what cannot be understood */
export async function readExtremes(
  scope: Scope,
  { experimentIds, filter = "", view = "active" }: Pick<RunSearch, "experimentIds" | "filter" | "view">,
  keys: readonly string[],
): Promise<Map<string, { lowest: number; highest: number }>> {
  if (keys.length === 0) return new Map();
  const clauses = parseSearch("filter", () => parseFilter(filter, runGrammar));
  const condition = and(
    inScope(scope, runMetrics.projectId),
    eq(runMetrics.key, sql`wanted.key`),
    eq(runMetrics.isNan, false),
    experimentIds ? inArray(runs.experimentId, [...experimentIds]) : undefined,
    inView(runs.deletedAt, view),
    ...clauses.map(conditionOnRuns),
  );
  // Each end of the index, as far as the first run that the search finds.
  const end = (direction: SQL) => sql`(
    select ${runMetrics.value} from ${runMetrics} join ${runs} on ${runs.id} = ${runMetrics.runId}
      join ${experiments} on ${experiments.id} = ${runs.experimentId}
    where ${condition} order by ${runMetrics.value} ${direction} limit 1)`;
  const rows = await scope.db.execute<{ key: string; lowest: number | null; highest: number | null }>(sql`
    select wanted.key, ${end(sql`asc`)} as lowest, ${end(sql`desc`)} as highest
    from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) as wanted (key)`);
  return new Map(
    rows.flatMap(({ key, lowest, highest }) =>
      lowest === null || highest === null ? [] : [[key, { lowest, highest }]],
    ),
  );
}
