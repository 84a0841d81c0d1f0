// Runs found by the grammar of searches, page by page in any order.
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { experiments, runMetrics, runParams, runs, runTags, runWorths } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { runsScoredOnTrainingData } from "../outcomes/leakage.queries";
import { inScope, inView, parseSearch, type Scope } from "../queries";
import { nameTag, noteTag } from "../rules";
import type { View } from "../schema";
import { conditionOnRuns, textOfRun } from "../search/filter.queries";
import { parseFilter } from "../search/filter.rules";
import {
  comesAfter,
  orderByTerms,
  type Position,
  positionOf,
  readToken,
  type Term,
  writeToken,
} from "../search/order.queries";
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
  const clauses = parseSearch("filter", () => parseFilter(filter, runGrammar));
  const orders = parseSearch("orderBy", () => parseOrder(orderBy, runOrderGrammar));
  const { terms, joins } = termsOf(orders);
  const position = readToken(after, orderBy, terms);
  const condition = and(
    inScope(scope, runs.projectId),
    experimentIds ? inArray(runs.experimentId, [...experimentIds]) : undefined,
    inView(runs.deletedAt, view),
    ...clauses.map(conditionOnRuns),
  );
  const readPage = async (order: SearchOrder, more: SQL | undefined, limit: number) => [
    ...(await scope.db.execute<{ id: string; position: Position }>(sql`
      select ${runs.id}, ${positionOf(order.terms)} as position
      from ${runs} join ${experiments} on ${experiments.id} = ${runs.experimentId} ${sql.join(order.joins, sql` `)}
      where ${and(condition, more)} order by ${orderByTerms(order.terms)} limit ${limit}`)),
  ];
  const afterPosition = (orderTerms: readonly Term[]) => (position ? comesAfter(orderTerms, position) : undefined);
  const isPastNumbers = (position?.[0]?.[0] ?? 0) > 0;
  const numberedOrder = isPastNumbers ? null : numberedFirst(scope, orders, { terms, joins });
  const rows = numberedOrder ? await readPage(numberedOrder, afterPosition(numberedOrder.terms), size + 1) : [];
  if (rows.length <= size) {
    const remaining = numberedOrder ? sql`${terms[0]?.rank} > 0` : afterPosition(terms);
    rows.push(...(await readPage({ terms, joins }, remaining, size + 1 - rows.length)));
  }
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return { ids: page.map(({ id }) => id), next: last ? writeToken(orderBy, last.position) : null };
}

/** With their data. @throws Refusal invalid with what cannot be understood */
export async function searchRuns(scope: Scope, search: RunSearch): Promise<{ runs: Run[]; next: string | null }> {
  const { ids, next } = await findRuns(scope, search);
  return { runs: await readRuns(scope, ids), next };
}

type SearchOrder = { terms: Term[]; joins: SQL[] };

/**
 * Sorted by a metric first, the runs that have a number there come before all others: they alone are read along an index and stop at
 * the page's end, which one sort of both cannot.
 */
function numberedFirst(
  scope: Scope,
  [first]: readonly Order[],
  { terms: [term, ...ties], joins }: SearchOrder,
): SearchOrder | null {
  if (first?.entity !== "metric" || !term) return null;
  const metricAlias = alias(runMetrics, "sorted_0");
  const isNumbered = and(
    eq(metricAlias.runId, runs.id),
    eq(metricAlias.key, first.key),
    eq(metricAlias.isNan, false),
    inScope(scope, metricAlias.projectId),
  );
  const { rank: _, ...number } = term;
  return {
    terms: [number, ...ties],
    joins: [sql`join ${runMetrics} as "sorted_0" on ${isNumbered}`, ...joins.slice(1)],
  };
}

/** What is sorted by, and the tables that are joined for it. */
function termsOf(orders: readonly Order[]): SearchOrder {
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
          except ${runsScoredOnTrainingData(sql`o.holdout_id is not null`)}) as ${ranked} on ${ranked}.run_id = ${runs.id}`;
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
  const keysOf = (kind: "metrics" | "params") => rows.filter((row) => row.kind === kind).map(({ key }) => key);
  return { metrics: keysOf("metrics"), params: keysOf("params") };
}
