// The quality rules of a dataset, each with its latest result and its recent values.
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Direction, EvidenceState, QualityDimension, Severity } from "@/db/enums";
import { datasets, datasetVersions, people, qualityRules, ruleResults } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { type Check, judgeRule } from "../rules";

export type QualityRule = {
  id: string;
  datasetId: string;
  dataset: string;
  dimension: QualityDimension;
  statement: string;
  unit: string;
  direction: Direction;
  threshold: number;
  severity: Severity;
  maxAgeDays: number;
  createdBy: string;
  createdAt: Date;
  retiredAt: Date | null;
  version: number;
  latest: (Check & { versionNumber: number }) | null;
  state: EvidenceState;
  /** From the oldest to the newest, twelve at most. */
  values: number[];
};

/** By dimension, then in the order in which they were defined; the retired ones are left out. */
export async function listRules(grant: Grant, datasetId: string): Promise<QualityRule[]> {
  return readRules(grant, and(eq(qualityRules.datasetId, datasetId), isNull(qualityRules.retiredAt)));
}

/** @throws Refusal not_found, for the rules of other projects too. */
export async function getRule(grant: Grant, ruleId: string): Promise<QualityRule> {
  if (!uuid.safeParse(ruleId).success) throw notFound("This quality rule");
  const [rule] = await readRules(grant, eq(qualityRules.id, ruleId));
  if (!rule) throw notFound("This quality rule");
  return rule;
}

async function readRules(grant: Grant, condition: SQL | undefined): Promise<QualityRule[]> {
  const rows = await grant.db
    .select({
      id: qualityRules.id,
      datasetId: qualityRules.datasetId,
      dataset: datasets.name,
      dimension: qualityRules.dimension,
      statement: qualityRules.statement,
      unit: qualityRules.unit,
      direction: qualityRules.direction,
      threshold: qualityRules.threshold,
      severity: qualityRules.severity,
      maxAgeDays: qualityRules.maxAgeDays,
      createdBy: people.name,
      createdAt: qualityRules.createdAt,
      retiredAt: qualityRules.retiredAt,
      version: qualityRules.version,
      value: qualityRules.latestValue,
      checkedAt: qualityRules.latestCheckedAt,
      versionId: qualityRules.latestVersionId,
      versionNumber: datasetVersions.number,
      currentVersionId: sql<string | null>`(select v.id from dataset_versions v
        where v.dataset_id = ${qualityRules.datasetId} and v.current)`,
      values: sql<number[]>`array(select value from (
        select ${ruleResults.value} as value, ${ruleResults.checkedAt} as at from ${ruleResults}
        where ${ruleResults.ruleId} = ${qualityRules.id} and ${ruleResults.struckAt} is null order by ${ruleResults.checkedAt} desc limit 12) past order by at)`,
    })
    .from(qualityRules)
    .innerJoin(datasets, eq(datasets.id, qualityRules.datasetId))
    .innerJoin(people, eq(people.id, qualityRules.createdById))
    .leftJoin(datasetVersions, eq(datasetVersions.id, qualityRules.latestVersionId))
    .where(and(eq(datasets.projectId, grant.project.id), condition))
    .orderBy(asc(qualityRules.dimension), asc(qualityRules.id));
  return rows.map(({ value, checkedAt, versionId, versionNumber, currentVersionId, ...rule }) => {
    const isChecked = value !== null && checkedAt !== null && versionId !== null && versionNumber !== null;
    const latest = isChecked ? { value, checkedAt, versionId, versionNumber } : null;
    return { ...rule, latest, state: judgeRule(rule, latest, currentVersionId, grant.now) };
  });
}
