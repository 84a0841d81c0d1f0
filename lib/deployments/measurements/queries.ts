// The subjects of measurements: finds the run, model version or release that a text names, and lists those that a form offers.
import { and, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { modelVersions, releases, runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { versionName } from "@/lib/experiments/models/rules";
import { uuid } from "@/lib/kernel/fields";
import type { Subject } from "@/lib/requirements/measurements/rules";
import { releaseName } from "../rules";
import { releaseNumberIn } from "./rules";

const inUse: Subject = { runId: null, releaseId: null };

/** A function from a text to the subject that it names in the project, or to a sentence for what is wrong. A version is measured as its run. */
export async function readSubjects(
  grant: Grant,
  texts: readonly string[],
): Promise<(about: string) => Subject | string> {
  const requested = [...new Set(texts.map((about) => about.trim()))].filter((about) => about !== "");
  const subjects = new Map<string, Subject>();
  if (requested.length > 0) {
    const ids = requested.filter((about) => uuid.safeParse(about).success);
    const names = requested.map((about) => about.toLowerCase());
    const numbers = requested.flatMap((about) => releaseNumberIn(about) ?? []);
    const fullName = sql<string>`lower(${modelVersions.model} || ' ' || ${modelVersions.number})`;
    const [byRun, byVersion, byRelease] = await Promise.all([
      grant.db
        .select({ id: runs.id })
        .from(runs)
        .where(and(eq(runs.projectId, grant.project.id), isNull(runs.deletedAt), inArray(runs.id, ids))),
      grant.db
        .select({ id: modelVersions.id, runId: modelVersions.runId, called: fullName })
        .from(modelVersions)
        .innerJoin(runs, eq(runs.id, modelVersions.runId))
        .where(
          and(
            eq(modelVersions.projectId, grant.project.id),
            isNull(runs.deletedAt),
            or(inArray(modelVersions.id, ids), inArray(fullName, names)),
          ),
        ),
      grant.db
        .select({ id: releases.id, number: releases.number })
        .from(releases)
        .where(and(eq(releases.projectId, grant.project.id), inArray(releases.number, numbers))),
    ]);
    for (const { id } of byRun) subjects.set(id, { runId: id, releaseId: null });
    for (const { id, runId, called: name } of byVersion) {
      subjects.set(id, { runId, releaseId: null }).set(name, { runId, releaseId: null });
    }
    for (const { id, number } of byRelease)
      subjects.set(releaseName(number).toLowerCase(), { runId: null, releaseId: id });
  }
  return (about) => {
    const text = about.trim().toLowerCase();
    if (text === "") return inUse;
    const number = releaseNumberIn(text);
    const subject = subjects.get(number === null ? text : releaseName(number).toLowerCase());
    return subject ?? `There is no run, model version or release called “${about}” in this project.`;
  };
}

/** What can be measured besides what is in use: the newest versions that are not withdrawn, and the releases that have not ended. */
export async function listSubjects(grant: Grant, most = 20): Promise<{ value: string; label: string }[]> {
  const [versions, releaseRows] = await Promise.all([
    grant.db
      .select({ id: modelVersions.id, model: modelVersions.model, number: modelVersions.number })
      .from(modelVersions)
      .where(and(eq(modelVersions.projectId, grant.project.id), ne(modelVersions.status, "withdrawn")))
      .orderBy(desc(modelVersions.proposedAt), desc(modelVersions.id))
      .limit(most),
    grant.db
      .select({ number: releases.number })
      .from(releases)
      .where(and(eq(releases.projectId, grant.project.id), inArray(releases.status, ["prepared", "live"])))
      .orderBy(desc(releases.number))
      .limit(most),
  ]);
  return [
    ...versions.map((version) => ({ value: version.id, label: versionName(version) })),
    ...releaseRows.map(({ number }) => ({ value: releaseName(number), label: releaseName(number) })),
  ];
}

/** What these runs and releases are called, by id. */
export async function namesOfSubjects(grant: Grant, subjects: readonly Subject[]): Promise<Map<string, string>> {
  const idsOf = (kind: keyof Subject) => [...new Set(subjects.flatMap((subject) => subject[kind] ?? []))];
  const [runIds, releaseIds] = [idsOf("runId"), idsOf("releaseId")];
  if (runIds.length + releaseIds.length === 0) return new Map();
  const [runRows, releaseRows] = await Promise.all([
    grant.db
      .select({ id: runs.id, name: runs.name })
      .from(runs)
      .where(and(eq(runs.projectId, grant.project.id), inArray(runs.id, runIds))),
    grant.db
      .select({ id: releases.id, number: releases.number })
      .from(releases)
      .where(and(eq(releases.projectId, grant.project.id), inArray(releases.id, releaseIds))),
  ]);
  return new Map([
    ...runRows.map(({ id, name }) => [id, name] as const),
    ...releaseRows.map(({ id, number }) => [id, releaseName(number)] as const),
  ]);
}
