// Runs found by the grammar of searches, page by page in any order.
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { experiments, runMetrics, runParams, runs, runTags, runWorths } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { learnedFromIt } from "../outcomes/leakage.queries";
import { inView, type Scope, understood, within } from "../queries";
import { nameTag, noteTag } from "../rules";
import type { View } from "../schema";
import { conditionOnRuns, textOfRun } from "../search/filter.queries";
import { parseFilter } from "../search/filter.rules";
import { behind, type Place, placeOf, readToken, sortedBy, type Term, writeToken } from "../search/order.queries";
import { parseOrder } from "../search/order.rules";
import { type Order, runGrammar, runOrderGrammar } from "../search/rules";
import { type Run, readRuns } from "./queries";

export type RunSearch = {
  /** Of these experiments; of all where none are named. */
  experimentIds?: readonly string[];
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
  const { experimentIds, filter = "", orderBy = [], view = "active", size = 50, after } = search;
  const clauses = understood("filter", () => parseFilter(filter, runGrammar));
  const orders = understood("orderBy", () => parseOrder(orderBy, runOrderGrammar));
  const { terms, joins } = termsOf(orders);
  const place = readToken(after, orderBy, terms);
  const among = and(
    within(scope, runs.projectId),
    experimentIds ? inArray(runs.experimentId, [...experimentIds]) : undefined,
    inView(runs.deletedAt, view),
    ...clauses.map(conditionOnRuns),
  );
  const read = async (sorted: Sorted, more: SQL | undefined, limit: number) => [
    ...(await scope.db.execute<{ id: string; place: Place }>(sql`
      select ${runs.id}, ${placeOf(sorted.terms)} as place
      from ${runs} join ${experiments} on ${experiments.id} = ${runs.experimentId} ${sql.join(sorted.joins, sql` `)}
      where ${and(among, more)} order by ${sortedBy(sorted.terms)} limit ${limit}`)),
  ];
  const fromPlace = (sorted: readonly Term[]) => (place ? behind(sorted, place) : undefined);
  const isPastNumbers = (place?.[0]?.[0] ?? 0) > 0;
  const numbered = isPastNumbers ? null : numberedFirst(scope, orders, { terms, joins });
  const rows = numbered ? await read(numbered, fromPlace(numbered.terms), size + 1) : [];
  if (rows.length <= size) {
    const rest = numbered ? sql`${terms[0]?.rank} > 0` : fromPlace(terms);
    rows.push(...(await read({ terms, joins }, rest, size + 1 - rows.length)));
  }
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { ids: shown.map(({ id }) => id), next: last ? writeToken(orderBy, last.place) : null };
}

/** With their data. @throws Refusal invalid with what cannot be understood */
export async function searchRuns(scope: Scope, search: RunSearch): Promise<{ runs: Run[]; next: string | null }> {
  const { ids, next } = await findRuns(scope, search);
  return { runs: await readRuns(scope, ids), next };
}

type Sorted = { terms: Term[]; joins: SQL[] };

/**
 * Sorted by a metric first, the runs that have a number there come before all others: they alone are read along an index and stop at
 * the page's end, which one sort of both cannot.
 */
function numberedFirst(
  scope: Scope,
  [first]: readonly Order[],
  { terms: [term, ...ties], joins }: Sorted,
): Sorted | null {
  if (first?.entity !== "metric" || !term) return null;
  const own = alias(runMetrics, "sorted_0");
  const here = and(eq(own.runId, runs.id), eq(own.key, first.key), eq(own.isNan, false), within(scope, own.projectId));
  const { rank: _, ...number } = term;
  return { terms: [number, ...ties], joins: [sql`join ${runMetrics} as "sorted_0" on ${here}`, ...joins.slice(1)] };
}

/** What is sorted by, and the tables that are joined for it. */
function termsOf(orders: readonly Order[]): Sorted {
  const joined = orders.map(joinedTerm);
  const byStart = orders.some(({ entity, key }) => entity === "attribute" && key === "start_time");
  const terms = joined.map(({ term }) => term);
  if (!byStart) terms.push({ as: "moment", value: sql`${runs.startedAt}`, descending: true });
  terms.push({ as: "id", value: sql`${runs.id}`, descending: false });
  return { terms, joins: joined.flatMap(({ join }) => join ?? []) };
}

/** What has no value comes last whatever the direction; just before it what is not a number, and the worth of a run that is not ranked. */
function joinedTerm({ entity, key, descending }: Order, at: number): { term: Term; join?: SQL } {
  const optional = (as: Term["as"], value: SQL): Term => {
    return { as, value, descending, rank: sql`(case when ${value} is null then 2 else 0 end)` };
  };
  if (entity === "attribute") {
    if (key === "start_time") return { term: { as: "moment", value: sql`${runs.startedAt}`, descending } };
    if (key === "end_time") return { term: optional("moment", sql`${runs.endedAt}`) };
    if (key === "worth") {
      const [own, ranked] = [sql.identifier(`sorted_${at}`), sql.identifier(`ranked_${at}`)];
      const join = sql`left join ${runWorths} as ${own} on ${own}.run_id = ${runs.id}
        left join (select o.run_id from run_outcomes o where o.holdout_id is not null
          except ${learnedFromIt(sql`o.holdout_id is not null`)}) as ${ranked} on ${ranked}.run_id = ${runs.id}`;
      const rank = sql`(case when ${own}.mean is null then 2 when ${ranked}.run_id is null then 1 else 0 end)`;
      // what proves nothing is in no order by it: a place behind such a run knows none
      const value = sql`(case when ${ranked}.run_id is not null then ${own}.mean end)`;
      return { join, term: { as: "number", value, descending, rank } };
    }
    return { term: { as: "text", value: textOfRun(key), descending } };
  }
  if (entity === "tag" && key === nameTag) return { term: { as: "text", value: sql`${runs.name}`, descending } };
  if (entity === "tag" && key === noteTag) return { term: optional("text", sql`nullif(${runs.notes}, '')`) };
  const own = sql.identifier(`sorted_${at}`);
  const join = sql`left join ${tableOf(entity)} as ${own} on ${own}.run_id = ${runs.id} and ${own}.key = ${key}`;
  if (entity !== "metric") return { join, term: optional("text", sql`${own}.value`) };
  const rank = sql`(case when ${own}.value is null then 2 when ${own}.is_nan then 1 else 0 end)`;
  return { join, term: { as: "number", value: sql`${own}.value`, descending, rank } };
}

function tableOf(entity: Order["entity"]) {
  if (entity === "metric") return runMetrics;
  return entity === "tag" ? runTags : runParams;
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
