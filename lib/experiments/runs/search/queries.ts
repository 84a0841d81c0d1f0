// Runs found by the grammar of searches, page by page in any order.
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { experiments, runMetrics, runParams, runs, runTags } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { inView, type Scope, understood, within } from "../../queries";
import { nameTag, noteTag } from "../../rules";
import type { View } from "../../schema";
import { conditionOnRuns, textOfRun } from "../../search/filter/queries";
import { parseFilter } from "../../search/filter/rules";
import { behind, type Place, placeOf, readToken, sortedBy, type Term, writeToken } from "../../search/order/queries";
import { parseOrder } from "../../search/order/rules";
import { type Order, runGrammar } from "../../search/rules";
import { type Run, readRuns } from "../queries";

export type RunSearch = {
  /** Of these experiments, by id or by number; of all where neither is given. */
  experimentIds?: readonly string[];
  serials?: readonly number[];
  /** metrics.recall > 0.8 and params.depth = '8' */
  filter?: string;
  /** ["metrics.recall DESC"]; ties and no order at all: the last started first. */
  orderBy?: readonly string[];
  view?: View;
  size?: number;
  /** The `next` of the page before. */
  after?: string;
};

/** The ids alone. @throws Refusal invalid with what cannot be understood */
export async function findRuns(scope: Scope, search: RunSearch): Promise<{ ids: string[]; next: string | null }> {
  const { orderBy = [], size = 50, after } = search;
  const conditions = conditionsOf(scope, search);
  const terms = termsOf(understood("orderBy", () => parseOrder(orderBy, runGrammar)));
  const place = readToken(after, orderBy, terms);
  const rows = await scope.db
    .select({ id: runs.id, place: sql<Place>`${placeOf(terms)}` })
    .from(runs)
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .where(and(...conditions, place ? behind(terms, place) : undefined))
    .orderBy(sortedBy(terms))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { ids: shown.map(({ id }) => id), next: last ? writeToken(orderBy, last.place) : null };
}

/** What a run must be to be found. */
function conditionsOf(scope: Scope, { experimentIds, serials, filter = "", view = "active" }: RunSearch) {
  const clauses = understood("filter", () => parseFilter(filter, runGrammar));
  return [
    within(scope, runs.projectId),
    experimentIds ? inArray(runs.experimentId, [...experimentIds]) : undefined,
    serials ? inArray(experiments.serial, [...serials]) : undefined,
    inView(runs.deletedAt, view),
    ...clauses.map(conditionOnRuns),
  ];
}

/** The lowest and the highest latest value of each metric, among all that a search finds and not just a page of it. */
export async function readExtremes(
  scope: Scope,
  search: RunSearch,
  keys: readonly string[],
): Promise<Map<string, { lowest: number; highest: number }>> {
  if (keys.length === 0) return new Map();
  const rows = await scope.db
    .select({
      key: runMetrics.key,
      lowest: sql<number>`min(${runMetrics.value})`,
      highest: sql<number>`max(${runMetrics.value})`,
    })
    .from(runs)
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .innerJoin(runMetrics, eq(runMetrics.runId, runs.id))
    .where(and(...conditionsOf(scope, search), inArray(runMetrics.key, [...keys]), eq(runMetrics.isNan, false)))
    .groupBy(runMetrics.key);
  return new Map(rows.map(({ key, ...extremes }) => [key, extremes]));
}

/** With their data. @throws Refusal invalid with what cannot be understood */
export async function searchRuns(scope: Scope, search: RunSearch): Promise<{ runs: Run[]; next: string | null }> {
  const { ids, next } = await findRuns(scope, search);
  return { runs: await readRuns(scope, ids), next };
}

function termsOf(orders: readonly Order[]): Term[] {
  const byStart = orders.some(({ entity, key }) => entity === "attribute" && key === "start_time");
  const tie: Term[] = [
    ...(byStart ? [] : [{ as: "moment" as const, value: sql`${runs.startedAt}`, descending: true }]),
    { as: "id", value: sql`${runs.id}`, descending: false },
  ];
  return [...orders.map(termOf), ...tie];
}

/** What has no value comes last whatever the direction, and what is not a number just before it. */
function termOf({ entity, key, descending }: Order): Term {
  const optional = (as: Term["as"], value: SQL): Term => {
    return { as, value, descending, rank: sql`(case when ${value} is null then 2 else 0 end)` };
  };
  if (entity === "metric") {
    const of = (what: SQL) =>
      sql`(select ${what} from ${runMetrics} where ${runMetrics.runId} = ${runs.id} and ${runMetrics.key} = ${key})`;
    const rank = sql`coalesce(${of(sql`case when ${runMetrics.isNan} then 1 else 0 end`)}, 2)`;
    return { as: "number", value: of(sql`${runMetrics.value}`), descending, rank };
  }
  if (entity === "attribute") {
    if (key === "start_time") return { as: "moment", value: sql`${runs.startedAt}`, descending };
    if (key === "end_time") return optional("moment", sql`${runs.endedAt}`);
    return { as: "text", value: textOfRun(key), descending };
  }
  if (entity === "tag" && key === nameTag) return { as: "text", value: sql`${runs.name}`, descending };
  if (entity === "tag" && key === noteTag) return optional("text", sql`nullif(${runs.notes}, '')`);
  const table = entity === "tag" ? runTags : runParams;
  return optional(
    "text",
    sql`(select ${table.value} from ${table} where ${table.runId} = ${runs.id} and ${table.key} = ${key})`,
  );
}

/** What the last 500 runs logged: the columns that a table of runs may offer. */
export async function listRunColumns(
  grant: Grant,
  { experimentIds }: { experimentIds?: readonly string[] } = {},
): Promise<{ metrics: string[]; params: string[] }> {
  const { ids } = await findRuns(grant, { experimentIds, size: 500 });
  const last = sql`any(string_to_array(${ids.join(",")}, ',')::uuid[])`;
  const rows = await grant.db.execute<{ kind: "metrics" | "params"; key: string }>(sql`
    select distinct 'metrics' as kind, key from ${runMetrics} where run_id = ${last}
    union select distinct 'params', key from ${runParams} where run_id = ${last} order by key`);
  const of = (kind: "metrics" | "params") => rows.filter((row) => row.kind === kind).map(({ key }) => key);
  return { metrics: of("metrics"), params: of("params") };
}
