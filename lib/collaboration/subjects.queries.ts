// What comments and tasks are about: whether it is there, in this project, and what it is called.
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

/** By `subjectKey`, in one statement; what is not there, or belongs elsewhere, is left out. */
export async function listSubjects(grant: Grant, refs: readonly SubjectRef[]): Promise<Map<string, Subject>> {
  const asked = Map.groupBy(refs, ({ subjectKind }) => subjectKind);
  const reads = [...asked].flatMap(([kind, held]) =>
    readOf(grant, kind, [...new Set(held.map((ref) => ref.subjectId))]),
  );
  const stored =
    reads.length > 0 ? await grant.db.execute<Row>(sql.join(reads, sql` union all `)) : ([] as readonly Row[]);
  const found = [...stored].map(({ kind, id, label }): Subject => ({ subjectKind: kind, subjectId: id, label }));
  return new Map([...found, ...unstored(grant, refs)].map((subject) => [subjectKey(subject), subject]));
}

type Row = { kind: SubjectKind; id: string; label: string };

/** What is no row of its own: the project itself, and its gates. */
function unstored({ project }: Grant, refs: readonly SubjectRef[]): Subject[] {
  return refs.flatMap((ref): Subject[] => {
    if (ref.subjectKind === "project" && ref.subjectId === project.id) return [{ ...ref, label: project.name }];
    const gate = ref.subjectKind === "gate" && gates.find((name) => name === ref.subjectId);
    return gate ? [{ ...ref, label: gateWords[gate] }] : [];
  });
}

type Stored = Exclude<SubjectKind, "project" | "gate">;
/** `within` is where it belongs; `from` holds what its label is made of as well. */
type Source = { id: PgColumn; within: PgColumn; label: SQL | PgColumn; from: SQL };

const sources: Record<Stored, Source> = {
  requirement: own(requirements, requirements.statement),
  metric: own(metrics, metrics.name),
  estimate: { ...own(estimates, sql`'Estimate ' || ${estimates.number}`), id: estimates.number },
  dataset: own(datasets, datasets.name),
  incident: {
    ...own(incidents, qualityRules.statement),
    from: sql`${incidents} inner join ${qualityRules} on ${eq(qualityRules.id, incidents.ruleId)}`,
  },
  sample: own(sampleBatches, sampleBatches.name),
  experiment: own(experiments, experiments.name),
  run: own(runs, runs.name),
  model_version: own(modelVersions, sql`${modelVersions.model} || ' ' || ${modelVersions.number}`),
  release: { ...own(releases, sql`'Release ' || ${releases.number}`), id: releases.number },
  alert: {
    ...own(alerts, monitors.watches),
    from: sql`${alerts} inner join ${monitors} on ${eq(monitors.id, alerts.monitorId)}`,
  },
  review: { ...own(reviews, sql`'Review ' || ${reviews.number}`), id: reviews.number },
  matrix: {
    ...own(moneyMatrices, sql`'Payoff matrix ' || ${moneyMatrices.number}`),
    id: moneyMatrices.number,
  },
};

type OfProject = { id: PgColumn; projectId: PgColumn } & Parameters<typeof eq>[0];
function own(table: OfProject, label: SQL | PgColumn): Source {
  return { id: table.id, within: table.projectId, label, from: sql`${table}` };
}

function readOf(grant: Grant, kind: SubjectKind, ids: readonly string[]): SQL[] {
  if (kind === "project" || kind === "gate") return [];
  const { id, within, label, from } = sources[kind];
  const counted = id.dataType === "number";
  const known = ids.filter((given) => (counted ? /^\d{1,6}$/.test(given) : uuid.safeParse(given).success));
  if (known.length === 0) return [];
  return [
    sql`select ${kind}::text as kind, ${id}::text as id, ${label} as label from ${from}
      where ${and(eq(within, grant.project.id), inArray(id, counted ? known.map(Number) : known))}`,
  ];
}
