// The datasets of a project: a page of them with their health, and one in full.
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { EvidenceState, Sensitivity } from "@/db/enums";
import { datasets, memberships, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { type Cursor, formatCursor, parseCursor } from "@/lib/projects/rules";
import type { Column } from "./columns.schema";
import { datasetRank, type HealthRow, health, healthColumns, healthOf, stateAt } from "./health.queries";
import type { Health } from "./rules";
import type { DatasetFilter, DatasetSort } from "./schema";

export const pageSize = 25;

export type CurrentVersion = {
  id: string;
  number: number;
  rows: number | null;
  /** Of the version before; null where there is none, or nobody counted. */
  rowsBefore: number | null;
  collectedAt: Date;
  /** How many columns break the contract; null where nobody looked or nothing is promised. */
  deviations: number | null;
};

export type ListedDataset = Health & {
  id: string;
  name: string;
  source: string;
  sensitivity: Sensitivity;
  ownerId: string;
  owner: string;
  refreshHours: number | null;
  retiredAt: Date | null;
  current: CurrentVersion | null;
  state: EvidenceState;
  rules: number;
  openIncidents: number;
};

/** The worst first, or by name; `next` says where the next page starts (null on the last). */
export async function listDatasets(
  grant: Grant,
  filter: Partial<DatasetFilter> = {},
): Promise<{ datasets: ListedDataset[]; next: string | null }> {
  const sort = filter.retired ? "name" : (filter.sort ?? "worst");
  const cursor = parseCursor(filter.after);
  const like = filter.search ? `%${filter.search.replace(/[\\%_]/g, "\\$&")}%` : "";
  const rows = await readDatasets(
    grant,
    sql`${filter.retired ? sql`d.retired_at is not null` : sql`d.retired_at is null`}
      ${like ? sql`and (d.name ilike ${like} or d.source ilike ${like})` : sql``}
      ${cursor ? sql`and ${orders[sort].after(cursor, grant.now)}` : sql``}`,
    orders[sort].orderBy,
    pageSize + 1,
  );
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    datasets: page.map(datasetOf),
    next: last ? formatCursor({ by: orders[sort].by(last), id: last.id }) : null,
  };
}

type Order = { orderBy: SQL; after: (place: Cursor, now: Date) => SQL; by: (row: Row) => string };

const orders: Record<DatasetSort, Order> = {
  name: {
    orderBy: sql`lower(d.name), d.id`,
    after: ({ by, id }) => sql`(lower(d.name), d.id) > (${by ?? ""}, ${id}::uuid)`,
    by: ({ byName }) => byName,
  },
  worst: {
    orderBy: sql`worst, d.id`,
    after: ({ by, id }, now) => sql`(${datasetRank(now)}, d.id) > (${Number(by) || 0}, ${id}::uuid)`,
    by: ({ worst }) => String(worst),
  },
};

export type Dataset = ListedDataset & {
  description: string;
  /** The columns of the contract; none where nothing is promised. */
  promised: Column[];
  /** The columns of the current version; null where nobody looked. */
  columns: Column[] | null;
  createdBy: string;
  createdAt: Date;
  version: number;
};

/** @throws Refusal not_found, for the datasets of other projects too. */
export async function getDataset(grant: Grant, datasetId: string): Promise<Dataset> {
  if (!uuid.safeParse(datasetId).success) throw notFound("This dataset");
  const [row] = await readDatasets(grant, sql`d.id = ${datasetId}`);
  if (!row) throw notFound("This dataset");
  const { description, promised, columns, createdBy, createdAt, version } = row;
  return {
    ...datasetOf(row),
    description,
    promised: promised.map(withOrderedKeys),
    columns,
    createdBy,
    createdAt: new Date(createdAt),
    version,
  };
}

/** jsonb keeps its own order of keys; with ours, equal columns are equal as text too. */
const withOrderedKeys = ({ name, type, required, meaning }: Column): Column => ({ name, type, required, meaning });

/** For programs: by its id, or by its name in any case. @throws Refusal not_found */
export async function getDatasetId(grant: Grant, idOrName: string): Promise<string> {
  const ofProject = eq(datasets.projectId, grant.project.id);
  const [dataset] = await grant.db
    .select({ id: datasets.id })
    .from(datasets)
    .where(
      uuid.safeParse(idOrName).success
        ? and(ofProject, eq(datasets.id, idOrName))
        : and(ofProject, isNull(datasets.retiredAt), sql`lower(${datasets.name}) = lower(${idOrName})`),
    );
  if (!dataset) throw notFound("This dataset");
  return dataset.id;
}

/** Who may own a dataset: the active members of the project. */
export async function listPossibleOwners(grant: Grant): Promise<{ id: string; name: string }[]> {
  return grant.db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.projectId, grant.project.id), isNull(people.deactivatedAt)))
    .orderBy(people.name, people.id);
}

/** Moments arrive as text. */
type Row = HealthRow & {
  id: string;
  name: string;
  description: string;
  source: string;
  sensitivity: Sensitivity;
  ownerId: string;
  owner: string;
  refreshHours: number | null;
  promised: Column[];
  byName: string;
  createdBy: string;
  createdAt: string;
  retiredAt: string | null;
  version: number;
  versionId: string | null;
  number: number;
  rows: string | null;
  rowsBefore: string | null;
  collectedAt: string;
  deviations: number | null;
  columns: Column[] | null;
  openIncidents: number;
};

/** Sorted and limited by the dataset's own columns first, then joined with the rest. */
async function readDatasets(grant: Grant, condition: SQL, order: SQL = sql`d.id`, limit = 1): Promise<Row[]> {
  return await grant.db.execute<Row>(sql`
    select ${healthColumns}, d.id, d.name, d.description, d.source, d.sensitivity, d.owner_id as "ownerId", owner.name as owner,
      d.refresh_hours as "refreshHours", d.contract as promised, lower(d.name) as "byName", creator.name as "createdBy",
      d.created_at as "createdAt", d.retired_at as "retiredAt", d.version, v.id as "versionId", v.number, v.rows,
      v.collected_at as "collectedAt", v.deviations, v.columns,
      (select b.rows from dataset_versions b where b.dataset_id = d.id and b.number = v.number - 1) as "rowsBefore",
      (select count(*)::int from incidents i join quality_rules r on r.id = i.rule_id
        where r.dataset_id = d.id and i.status <> 'resolved') as "openIncidents"
    from (select d.*, ${datasetRank(grant.now)} as worst from datasets d
      where d.project_id = ${grant.project.id} and ${condition} order by ${order} limit ${limit}) d
    ${health(grant.now)}
    join people owner on owner.id = d.owner_id join people creator on creator.id = d.created_by_id
    order by ${order}`);
}

function datasetOf(row: Row): ListedDataset {
  const { id, name, source, sensitivity, ownerId, owner, refreshHours, rules, openIncidents, retiredAt } = row;
  const toNumber = (rows: string | null) => (rows === null ? null : Number(rows));
  return {
    ...healthOf(row),
    ...{ id, name, source, sensitivity, ownerId, owner, refreshHours, rules, openIncidents },
    retiredAt: retiredAt === null ? null : new Date(retiredAt),
    state: stateAt(row.worst) ?? "missing",
    current: row.versionId
      ? {
          id: row.versionId,
          number: row.number,
          rows: toNumber(row.rows),
          rowsBefore: toNumber(row.rowsBefore),
          collectedAt: new Date(row.collectedAt),
          deviations: row.deviations,
        }
      : null,
  };
}
