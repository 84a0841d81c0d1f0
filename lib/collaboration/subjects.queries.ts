// The subjects of comments and tasks: whether they exist in this project, and their labels.
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { gates, type SubjectKind } from "@/db/enums";
import {
  alerts,
  datasets,
  estimates,
  experiments,
  incidents,
  metrics,
  modelVersions,
  moneyMatrices,
  monitors,
  qualityRules,
  releases,
  requirements,
  reviews,
  runs,
  sampleBatches,
} from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { subjectKindWords } from "@/lib/collaboration/words";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { gateWords } from "@/lib/projects/words";
import { type SubjectRef, subjectKey } from "./subjects.rules";

export type Subject = SubjectRef & { label: string };

/** @throws Refusal not_found, for what belongs to other projects too. */
export async function getSubject(grant: Grant, ref: SubjectRef): Promise<Subject> {
  const found = (await listSubjects(grant, [ref])).get(subjectKey(ref));
  if (!found) throw notFound(`This ${subjectKindWords[ref.subjectKind].toLowerCase()}`);
  return found;
}

/** By `subjectKey`, in one statement; what doesn't exist in this project is left out. */
export async function listSubjects(grant: Grant, refs: readonly SubjectRef[]): Promise<Map<string, Subject>> {
  const refsByKind = Map.groupBy(refs, ({ subjectKind }) => subjectKind);
  const reads = [...refsByKind].flatMap(([kind, kindRefs]) =>
    selectSubjects(grant, kind, [...new Set(kindRefs.map((ref) => ref.subjectId))]),
  );
  const stored =
    reads.length > 0 ? await grant.db.execute<Row>(sql.join(reads, sql` union all `)) : ([] as readonly Row[]);
  const found = [...stored].map(({ kind, id, label }): Subject => ({ subjectKind: kind, subjectId: id, label }));
  return new Map([...found, ...implicitSubjects(grant, refs)].map((subject) => [subjectKey(subject), subject]));
}

type Row = { kind: SubjectKind; id: string; label: string };

/** Subjects without a table of their own: the project itself, and its gates. */
function implicitSubjects({ project }: Grant, refs: readonly SubjectRef[]): Subject[] {
  return refs.flatMap((ref): Subject[] => {
    if (ref.subjectKind === "project" && ref.subjectId === project.id) return [{ ...ref, label: project.name }];
    const gate = ref.subjectKind === "gate" && gates.find((name) => name === ref.subjectId);
    return gate ? [{ ...ref, label: gateWords[gate] }] : [];
  });
}

type StoredKind = Exclude<SubjectKind, "project" | "gate">;
/** `from` includes the joins that the label needs. */
type Source = { id: PgColumn; projectId: PgColumn; label: SQL | PgColumn; from: SQL };

const sources: Record<StoredKind, Source> = {
  requirement: tableSource(requirements, requirements.statement),
  metric: tableSource(metrics, metrics.name),
  estimate: { ...tableSource(estimates, sql`'Estimate ' || ${estimates.number}`), id: estimates.number },
  dataset: tableSource(datasets, datasets.name),
  incident: {
    ...tableSource(incidents, qualityRules.statement),
    from: sql`${incidents} inner join ${qualityRules} on ${eq(qualityRules.id, incidents.ruleId)}`,
  },
  sample: tableSource(sampleBatches, sampleBatches.name),
  experiment: tableSource(experiments, experiments.name),
  run: tableSource(runs, runs.name),
  model_version: tableSource(modelVersions, sql`${modelVersions.model} || ' ' || ${modelVersions.number}`),
  release: { ...tableSource(releases, sql`'Release ' || ${releases.number}`), id: releases.number },
  alert: {
    ...tableSource(alerts, monitors.watches),
    from: sql`${alerts} inner join ${monitors} on ${eq(monitors.id, alerts.monitorId)}`,
  },
  review: { ...tableSource(reviews, sql`'Review ' || ${reviews.number}`), id: reviews.number },
  matrix: {
    ...tableSource(moneyMatrices, sql`'Payoff matrix ' || ${moneyMatrices.number}`),
    id: moneyMatrices.number,
  },
};

type ProjectTable = { id: PgColumn; projectId: PgColumn } & Parameters<typeof eq>[0];
function tableSource(table: ProjectTable, label: SQL | PgColumn): Source {
  return { id: table.id, projectId: table.projectId, label, from: sql`${table}` };
}

function selectSubjects(grant: Grant, kind: SubjectKind, ids: readonly string[]): SQL[] {
  if (kind === "project" || kind === "gate") return [];
  const { id, projectId, label, from } = sources[kind];
  const isNumber = id.dataType === "number";
  const validIds = ids.filter((text) => (isNumber ? /^\d{1,6}$/.test(text) : uuid.safeParse(text).success));
  if (validIds.length === 0) return [];
  return [
    sql`select ${kind}::text as kind, ${id}::text as id, ${label} as label from ${from}
      where ${and(eq(projectId, grant.project.id), inArray(id, isNumber ? validIds.map(Number) : validIds))}`,
  ];
}
