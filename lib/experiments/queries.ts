// Experiments: those of a project, or all that somebody may see, found by the grammar of searches.
import { and, count, desc, eq, isNotNull, isNull, max, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { experiments, people, projects, runs } from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import { invalid, notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { visibleTo } from "@/lib/projects/queries";
import type { View } from "./schema";
import { conditionOnExperiments, fullName } from "./search/filter.queries";
import { parseFilter } from "./search/filter.rules";
import {
  comesAfter,
  orderByTerms,
  type Position,
  positionOf,
  readToken,
  type Term,
  writeToken,
} from "./search/order.queries";
import { parseOrder } from "./search/order.rules";
import { experimentGrammar, type Order, SearchFault } from "./search/rules";

/** One project, or all that the person may see: what a query looks at. */
export type Scope = Grant | WorkspaceGrant;

/** The condition that a row belongs to the scope. */
export function inScope(scope: Scope, projectId: PgColumn): SQL {
  if ("project" in scope) return eq(projectId, scope.project.id);
  const visible = visibleTo(scope.person);
  return visible ? sql`${projectId} in (select ${projects.id} from ${projects} where ${visible})` : sql`true`;
}

export function inView(deletedAt: PgColumn, view: View): SQL | undefined {
  if (view === "all") return undefined;
  return view === "deleted" ? isNotNull(deletedAt) : isNull(deletedAt);
}

/** What a search says, understood. @throws Refusal invalid with the parser's sentence, beside the field that it is about */
export function parseSearch<T>(field: "filter" | "orderBy", read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof SearchFault) throw invalid({ [field]: fault.message }, fault.message);
    throw fault;
  }
}

export type Experiment = {
  id: string;
  /** The experiment_id of programs. */
  serial: number;
  /** The key of its project. */
  project: string;
  name: string;
  description: string;
  tags: Record<string, string>;
  createdById: string;
  createdBy: string;
  createdAt: Date;
  changedAt: Date;
  deletedAt: Date | null;
  version: number;
};

const columns = {
  id: experiments.id,
  serial: experiments.serial,
  project: projects.key,
  name: experiments.name,
  description: experiments.description,
  tags: experiments.tags,
  createdById: experiments.createdById,
  createdBy: people.name,
  createdAt: experiments.createdAt,
  changedAt: experiments.changedAt,
  deletedAt: experiments.deletedAt,
  version: experiments.version,
};

const select = (scope: Scope) =>
  scope.db
    .select(columns)
    .from(experiments)
    .innerJoin(projects, eq(projects.id, experiments.projectId))
    .innerJoin(people, eq(people.id, experiments.createdById));

/** The newest first, at most 500, each with how many runs it holds and when the last began. */
export async function listExperiments(
  grant: Grant,
  { view = "active" }: { view?: View } = {},
): Promise<(Experiment & { runs: number; lastRunAt: Date | null })[]> {
  const runCounts = grant.db
    .select({ id: runs.experimentId, runs: count().as("runs"), lastRunAt: max(runs.startedAt).as("last_run_at") })
    .from(runs)
    .where(and(eq(runs.projectId, grant.project.id), isNull(runs.deletedAt)))
    .groupBy(runs.experimentId)
    .as("held");
  const rows = await grant.db
    .select({ ...columns, runs: runCounts.runs, lastRunAt: runCounts.lastRunAt })
    .from(experiments)
    .innerJoin(projects, eq(projects.id, experiments.projectId))
    .innerJoin(people, eq(people.id, experiments.createdById))
    .leftJoin(runCounts, eq(runCounts.id, experiments.id))
    .where(and(eq(experiments.projectId, grant.project.id), inView(experiments.deletedAt, view)))
    .orderBy(desc(experiments.createdAt), desc(experiments.id))
    .limit(500);
  return rows.map((row) => ({ ...row, runs: row.runs ?? 0 }));
}

/** By its id, by its number, or by its name with the key of its project; deleted ones too. */
export type ExperimentKey = { id: string } | { serial: number } | { project: string; name: string };

export async function findExperiment(scope: Scope, key: ExperimentKey): Promise<Experiment | null> {
  if ("id" in key && !uuid.safeParse(key.id).success) return null;
  const [experiment] = await select(scope).where(and(inScope(scope, experiments.projectId), matchingKey(key)));
  return experiment ?? null;
}

function matchingKey(key: ExperimentKey): SQL | undefined {
  if ("id" in key) return eq(experiments.id, key.id);
  if ("serial" in key) return sql`${experiments.serial} = ${key.serial}::bigint`;
  return and(eq(projects.key, key.project), eq(experiments.name, key.name));
}

/** The ids behind these numbers, as far as the scope holds them. */
export async function listExperimentIds(scope: Scope, serials: readonly number[]): Promise<string[]> {
  const rows = await scope.db
    .select({ id: experiments.id })
    .from(experiments)
    .where(
      and(
        inScope(scope, experiments.projectId),
        sql`${experiments.serial} = any(string_to_array(${serials.join(",")}, ',')::bigint[])`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** @throws Refusal not_found, for the experiments of other projects too. */
export async function getExperiment(scope: Scope, key: ExperimentKey): Promise<Experiment> {
  const experiment = await findExperiment(scope, key);
  if (!experiment) throw notFound("This experiment");
  return experiment;
}

export type ExperimentSearch = {
  filter?: string;
  orderBy?: readonly string[];
  view?: View;
  size?: number;
  after?: string;
};

/** By the grammar; without an order the newest first. @throws Refusal invalid with what cannot be understood */
export async function searchExperiments(
  scope: Scope,
  { filter = "", orderBy = [], view = "active", size = 50, after }: ExperimentSearch,
): Promise<{ experiments: Experiment[]; next: string | null }> {
  const clauses = parseSearch("filter", () => parseFilter(filter, experimentGrammar));
  const terms = termsOf(parseSearch("orderBy", () => parseOrder(orderBy, experimentGrammar)));
  const position = readToken(after, orderBy, terms);
  const rows = await scope.db
    .select({ ...columns, place: sql<Position>`${positionOf(terms)}` })
    .from(experiments)
    .innerJoin(projects, eq(projects.id, experiments.projectId))
    .innerJoin(people, eq(people.id, experiments.createdById))
    .where(
      and(
        inScope(scope, experiments.projectId),
        inView(experiments.deletedAt, view),
        ...clauses.map(conditionOnExperiments),
        position ? comesAfter(terms, position) : undefined,
      ),
    )
    .orderBy(orderByTerms(terms))
    .limit(size + 1);
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    experiments: page.map(({ place: _, ...experiment }) => experiment),
    next: last ? writeToken(orderBy, last.place) : null,
  };
}

function termsOf(orders: readonly Order[]): Term[] {
  const tie: Term[] = [
    { as: "moment", value: sql`${experiments.createdAt}`, descending: true },
    { as: "id", value: sql`${experiments.id}`, descending: true },
  ];
  return [...orders.map(termOf), ...tie];
}

function termOf({ entity, key, descending }: Order): Term {
  if (entity === "tag") {
    const value = sql`(${experiments.tags} ->> ${key}::text)`;
    return { as: "text", value, descending, rank: sql`(case when ${value} is null then 2 else 0 end)` };
  }
  if (key === "name") return { as: "text", value: fullName, descending };
  if (key === "experiment_id") return { as: "number", value: sql`${experiments.serial}`, descending };
  const moment = key === "creation_time" ? experiments.createdAt : experiments.changedAt;
  return { as: "moment", value: sql`${moment}`, descending };
}
