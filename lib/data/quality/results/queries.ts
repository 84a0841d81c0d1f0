// Results of quality rules: page by page, and as a series for a chart.
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Direction, MeasurementSource, QualityDimension, Severity } from "@/db/enums";
import { datasets, datasetVersions, people, qualityRules, ruleResults } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";

export const pageSize = 25;

export type RuleResult = {
  id: string;
  value: number;
  checkedAt: Date;
  version: number;
  note: string;
  source: MeasurementSource;
  recordedBy: string;
  struckAt: Date | null;
  struckBy: string | null;
  struckReason: string;
};

const striker = alias(people, "striker");

/** Latest first, the struck ones among them; `after` is the id of the last one of the page before. */
export async function listResults(
  grant: Grant,
  ruleId: string,
  options: { after?: string } = {},
): Promise<{ results: RuleResult[]; next: string | null }> {
  const rows = await grant.db
    .select({
      id: ruleResults.id,
      value: ruleResults.value,
      checkedAt: ruleResults.checkedAt,
      version: datasetVersions.number,
      note: ruleResults.note,
      source: ruleResults.source,
      recordedBy: people.name,
      struckAt: ruleResults.struckAt,
      struckBy: striker.name,
      struckReason: ruleResults.struckReason,
    })
    .from(ruleResults)
    .innerJoin(qualityRules, eq(qualityRules.id, ruleResults.ruleId))
    .innerJoin(datasets, eq(datasets.id, qualityRules.datasetId))
    .innerJoin(datasetVersions, eq(datasetVersions.id, ruleResults.datasetVersionId))
    .innerJoin(people, eq(people.id, ruleResults.recordedById))
    .leftJoin(striker, eq(striker.id, ruleResults.struckById))
    .where(
      and(
        eq(ruleResults.ruleId, ruleId),
        eq(datasets.projectId, grant.project.id),
        options.after
          ? sql`(${ruleResults.checkedAt}, ${ruleResults.id}) < (select r.checked_at, r.id from rule_results r where r.id = ${options.after})`
          : undefined,
      ),
    )
    .orderBy(desc(ruleResults.checkedAt), desc(ruleResults.id))
    .limit(pageSize + 1);
  const results = rows.slice(0, pageSize);
  return { results, next: rows.length > pageSize ? (results.at(-1)?.id ?? null) : null };
}

export type VersionResult = {
  ruleId: string;
  statement: string;
  dimension: QualityDimension;
  unit: string;
  direction: Direction;
  threshold: number;
  severity: Severity;
  /** The latest result on this version; null without one. */
  found: { value: number; checkedAt: Date } | null;
};

/** Each rule in use with its result on one version: by dimension, then in the order in which they were defined. */
export async function listVersionResults(grant: Grant, versionId: string): Promise<VersionResult[]> {
  const latest = grant.db
    .select({ value: ruleResults.value, checkedAt: ruleResults.checkedAt })
    .from(ruleResults)
    .where(
      and(
        eq(ruleResults.ruleId, qualityRules.id),
        eq(ruleResults.datasetVersionId, datasetVersions.id),
        isNull(ruleResults.struckAt),
      ),
    )
    .orderBy(desc(ruleResults.checkedAt))
    .limit(1)
    .as("latest");
  const rows = await grant.db
    .select({
      ruleId: qualityRules.id,
      statement: qualityRules.statement,
      dimension: qualityRules.dimension,
      unit: qualityRules.unit,
      direction: qualityRules.direction,
      threshold: qualityRules.threshold,
      severity: qualityRules.severity,
      value: latest.value,
      checkedAt: latest.checkedAt,
    })
    .from(datasetVersions)
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .innerJoin(qualityRules, eq(qualityRules.datasetId, datasets.id))
    .leftJoinLateral(latest, sql`true`)
    .where(
      and(eq(datasetVersions.id, versionId), eq(datasets.projectId, grant.project.id), isNull(qualityRules.retiredAt)),
    )
    .orderBy(asc(qualityRules.dimension), asc(qualityRules.id));
  return rows.map(({ value, checkedAt, ...rule }) => ({
    ...rule,
    found: value === null || checkedAt === null ? null : { value, checkedAt },
  }));
}

/** The newest that count, oldest first: no more than a chart can show. */
export async function listSeries(grant: Grant, ruleId: string, most = 400): Promise<{ at: Date; value: number }[]> {
  const rows = await grant.db
    .select({ at: ruleResults.checkedAt, value: ruleResults.value })
    .from(ruleResults)
    .innerJoin(qualityRules, eq(qualityRules.id, ruleResults.ruleId))
    .innerJoin(datasets, eq(datasets.id, qualityRules.datasetId))
    .where(and(eq(ruleResults.ruleId, ruleId), eq(datasets.projectId, grant.project.id), isNull(ruleResults.struckAt)))
    .orderBy(desc(ruleResults.checkedAt))
    .limit(most);
  return rows.toReversed();
}

/** The values that are stored at these moments, by rule and moment. */
export async function readExistingValues(
  { db }: Pick<Grant, "db">,
  ruleIds: readonly string[],
  moments: readonly Date[],
): Promise<(ruleId: string, at: Date) => number | undefined> {
  if (ruleIds.length === 0 || moments.length === 0) return () => undefined;
  const keyOf = (ruleId: string, at: Date) => `${ruleId} ${at.getTime()}`;
  const rows = await db
    .select({ ruleId: ruleResults.ruleId, at: ruleResults.checkedAt, value: ruleResults.value })
    .from(ruleResults)
    .where(
      and(
        inArray(ruleResults.ruleId, [...ruleIds]),
        isNull(ruleResults.struckAt),
        sql`${ruleResults.checkedAt} in (select jsonb_array_elements_text(${JSON.stringify(moments)}::jsonb)::timestamptz)`,
      ),
    );
  const existing = new Map(rows.map((row) => [keyOf(row.ruleId, row.at), row.value]));
  return (ruleId, at) => existing.get(keyOf(ruleId, at));
}
