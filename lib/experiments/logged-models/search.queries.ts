// Logged models found by the grammar of searches, page by page in any order.
import { and, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { experiments, loggedModelMetrics, loggedModels } from "@/db/schema";
import { invalid } from "@/lib/kernel/errors";
import { inScope, parseSearch, type Scope } from "../queries";
import { conditionOnModels, type OnDataset, onDatasets, textOfModel } from "../search/filter.queries";
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
import { modelGrammar } from "../search/rules";

/** "metrics.recall", perhaps as measured on one dataset, or an attribute. */
export type ModelOrder = { name: string; descending: boolean; dataset?: string; digest?: string };

export type ModelSearch = {
  experimentIds: readonly string[];
  /** metrics.recall > 0.8 and name = 'model' */
  filter?: string;
  /** Only what was measured on one of these counts; without a metric in the filter, models measured on one of them. */
  datasets?: readonly OnDataset[];
  /** Ties and no order at all: the last made first. */
  orderBy?: readonly ModelOrder[];
  size?: number;
  /** The `next` of the page before. */
  after?: string;
};

/** The ids alone; deleted ones are left out. @throws Refusal invalid with what cannot be understood */
export async function findLoggedModels(
  scope: Scope,
  { experimentIds, filter = "", datasets = [], orderBy = [], size = 100, after }: ModelSearch,
): Promise<{ ids: string[]; next: string | null }> {
  const clauses = parseSearch("filter", () => parseFilter(filter, modelGrammar));
  const { terms, joins } = termsOf(orderBy);
  const order = orderBy.map((one) => JSON.stringify(one));
  const position = readToken(after, order, terms);
  const needsMeasurement = datasets.length > 0 && !clauses.some(({ entity }) => entity === "metric");
  const where = and(
    inScope(scope, loggedModels.projectId),
    inArray(loggedModels.experimentId, [...experimentIds]),
    isNull(loggedModels.deletedAt),
    ...clauses.map((clause) => conditionOnModels(clause, datasets)),
    needsMeasurement
      ? sql`exists (select 1 from ${loggedModelMetrics}
          where ${loggedModelMetrics.loggedModelId} = ${loggedModels.id} and ${onDatasets(datasets)})`
      : undefined,
    position ? comesAfter(terms, position) : undefined,
  );
  const rows = await scope.db.execute<{ id: string; position: Position }>(sql`
    select ${loggedModels.id}, ${positionOf(terms)} as position
    from ${loggedModels} join ${experiments} on ${experiments.id} = ${loggedModels.experimentId} ${sql.join(joins, sql` `)}
    where ${where} order by ${orderByTerms(terms)} limit ${size + 1}`);
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return { ids: page.map(({ id }) => id), next: last ? writeToken(order, last.position) : null };
}

function termsOf(orders: readonly ModelOrder[]): { terms: Term[]; joins: SQL[] } {
  if (orders.length > 20) throw invalid({ orderBy: "At most 20 things can be sorted by." });
  const joined = orders.map(joinedTerm);
  const byMoment = orders.some(({ name }) => moments[name] === "created");
  const tie: Term[] = [
    ...(byMoment ? [] : [{ as: "moment" as const, value: sql`${loggedModels.createdAt}`, descending: true }]),
    { as: "id", value: sql`${loggedModels.id}`, descending: false },
  ];
  return { terms: [...joined.map(({ term }) => term), ...tie], joins: joined.flatMap(({ join }) => join ?? []) };
}

const moments: Readonly<Record<string, "created" | "changed">> = {
  creation_time: "created",
  creation_timestamp: "created",
  last_updated_time: "changed",
  last_updated_timestamp: "changed",
};

/** Of a metric the latest value counts; what has none comes last whatever the direction, and what is not a number just before it. */
function joinedTerm({ name, descending, dataset, digest }: ModelOrder, index: number): { term: Term; join?: SQL } {
  if (!name.startsWith("metrics.")) {
    if (name.includes(".")) throw unknown(name);
    if (Object.hasOwn(moments, name)) {
      const moment = moments[name] === "created" ? loggedModels.createdAt : loggedModels.changedAt;
      return { term: { as: "moment", value: sql`${moment}`, descending } };
    }
    const value = textOfModel(name.trim());
    if (!value) throw unknown(name);
    return { term: { as: "text", value, descending, rank: sql`(case when ${value} is null then 2 else 0 end)` } };
  }
  if (digest && !dataset) {
    throw invalid({ orderBy: "A digest goes with the name of its dataset." }, "`dataset_digest` needs `dataset_name`.");
  }
  const tableAlias = sql.identifier(`sorted_${index}`);
  const key = name.slice("metrics.".length).replaceAll("`", "");
  const join = sql`left join lateral (
    select value, is_nan from ${loggedModelMetrics}
    where ${loggedModelMetrics.loggedModelId} = ${loggedModels.id} and ${loggedModelMetrics.key} = ${key}
      ${dataset ? sql`and ${onDatasets([{ name: dataset, digest }])}` : sql``}
    order by ${loggedModelMetrics.loggedAt} desc, ${loggedModelMetrics.step} desc, ${loggedModelMetrics.runId} limit 1
  ) as ${tableAlias} on true`;
  const rank = sql`(case when ${tableAlias}.value is null then 2 when ${tableAlias}.is_nan then 1 else 0 end)`;
  return { join, term: { as: "number", value: sql`${tableAlias}.value`, descending, rank } };
}

const unknown = (name: string) =>
  invalid({ orderBy: "This cannot be sorted by." }, `Invalid order by field name: ${name.slice(0, 200)}.`);
