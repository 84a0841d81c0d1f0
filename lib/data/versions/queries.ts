// The versions of a dataset, newest first.
import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { datasets, datasetVersions, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import type { Column } from "../columns.schema";

export const pageSize = 5;

export type DatasetVersion = {
  id: string;
  number: number;
  current: boolean;
  digest: string;
  location: string;
  rows: number | null;
  /** Of the version before. */
  rowsBefore: number | null;
  columns: Column[] | null;
  collectedAt: Date;
  note: string;
  registeredBy: string;
  registeredAt: Date;
};

/** `before` is the number of the last one of the page before. */
export async function listVersions(
  grant: Grant,
  datasetId: string,
  options: { before?: number } = {},
): Promise<{ versions: DatasetVersion[]; next: number | null }> {
  const where = and(
    eq(datasetVersions.datasetId, datasetId),
    options.before ? lt(datasetVersions.number, options.before) : undefined,
  );
  const rows = await readVersions(grant, where, pageSize + 1);
  const versions = rows.slice(0, pageSize);
  return { versions, next: rows.length > pageSize ? (versions.at(-1)?.number ?? null) : null };
}

/** With the columns of the version before; null where there is none, or nobody looked. @throws Refusal not_found, of other projects too */
export async function getVersion(
  grant: Grant,
  datasetId: string,
  number: number,
): Promise<DatasetVersion & { columnsBefore: Column[] | null }> {
  const isNumber = (wanted: number) =>
    and(eq(datasetVersions.datasetId, datasetId), eq(datasetVersions.number, wanted));
  const [[version], [before]] = await Promise.all([
    readVersions(grant, isNumber(number), 1),
    readVersions(grant, isNumber(number - 1), 1),
  ]);
  if (!version) throw notFound("This version");
  return { ...version, columnsBefore: before?.columns ?? null };
}

const readVersions = (grant: Grant, where: SQL | undefined, limit: number): Promise<DatasetVersion[]> =>
  grant.db
    .select({
      id: datasetVersions.id,
      number: datasetVersions.number,
      current: datasetVersions.current,
      digest: datasetVersions.digest,
      location: datasetVersions.location,
      rows: datasetVersions.rows,
      rowsBefore: sql<number | null>`(select b.rows from dataset_versions b
        where b.dataset_id = ${datasetVersions.datasetId} and b.number = ${datasetVersions.number} - 1)`.mapWith(
        (rows: string | null) => (rows === null ? null : Number(rows)),
      ),
      columns: datasetVersions.columns,
      collectedAt: datasetVersions.collectedAt,
      note: datasetVersions.note,
      registeredBy: people.name,
      registeredAt: datasetVersions.registeredAt,
    })
    .from(datasetVersions)
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .innerJoin(people, eq(people.id, datasetVersions.registeredById))
    .where(and(eq(datasets.projectId, grant.project.id), where))
    .orderBy(desc(datasetVersions.number))
    .limit(limit);

export type VersionChoice = { id: string; dataset: string; number: number; current: boolean };

/** The newest versions of every dataset in use, for whoever chooses one: what a run was trained on, what samples were drawn from. */
export async function listVersionChoices(grant: Grant, most = 200): Promise<VersionChoice[]> {
  return grant.db
    .select({
      id: datasetVersions.id,
      dataset: datasets.name,
      number: datasetVersions.number,
      current: datasetVersions.current,
    })
    .from(datasetVersions)
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .where(and(eq(datasets.projectId, grant.project.id), sql`${datasets.retiredAt} is null`))
    .orderBy(desc(datasetVersions.registeredAt), desc(datasetVersions.id))
    .limit(most);
}
