// Of what a measurement is: the words that name a run, a model version or a release, looked up; and what a form may offer.
import { and, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { modelVersions, releases, runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { versionName } from "@/lib/experiments/models/rules";
import { uuid } from "@/lib/kernel/fields";
import type { Subject } from "@/lib/requirements/measurements/rules";
import { releaseName } from "../rules";
import { releaseNumberIn } from "./rules";

const inUse: Subject = { runId: null, releaseId: null };

/** What each of these words names in the project, or what is wrong with them. A version is measured as its run's model is. */
export async function readSubjects(
  grant: Grant,
  given: readonly string[],
): Promise<(about: string) => Subject | string> {
  const asked = [...new Set(given.map((about) => about.trim()))].filter((about) => about !== "");
  const found = new Map<string, Subject>();
  if (asked.length > 0) {
    const ids = asked.filter((about) => uuid.safeParse(about).success);
    const names = asked.map((about) => about.toLowerCase());
    const numbers = asked.flatMap((about) => releaseNumberIn(about) ?? []);
    const called = sql<string>`lower(${modelVersions.model} || ' ' || ${modelVersions.number})`;
    const [byRun, byVersion, byRelease] = await Promise.all([
      grant.db
        .select({ id: runs.id })
        .from(runs)
        .where(and(eq(runs.projectId, grant.project.id), isNull(runs.deletedAt), inArray(runs.id, ids))),
      grant.db
        .select({ id: modelVersions.id, runId: modelVersions.runId, called })
        .from(modelVersions)
        .innerJoin(runs, eq(runs.id, modelVersions.runId))
        .where(
          and(
            eq(modelVersions.projectId, grant.project.id),
            isNull(runs.deletedAt),
            or(inArray(modelVersions.id, ids), inArray(called, names)),
          ),
        ),
      grant.db
        .select({ id: releases.id, number: releases.number })
        .from(releases)
        .where(and(eq(releases.projectId, grant.project.id), inArray(releases.number, numbers))),
    ]);
    for (const { id } of byRun) found.set(id, { runId: id, releaseId: null });
    for (const { id, runId, called: name } of byVersion) {
      found.set(id, { runId, releaseId: null }).set(name, { runId, releaseId: null });
    }
    for (const { id, number } of byRelease)
      found.set(releaseName(number).toLowerCase(), { runId: null, releaseId: id });
  }
  return (about) => {
    const words = about.trim().toLowerCase();
    if (words === "") return inUse;
    const number = releaseNumberIn(words);
    const named = found.get(number === null ? words : releaseName(number).toLowerCase());
    return named ?? `There is no run, model version or release called “${about}” in this project.`;
  };
}

/** What can be measured besides what is in use: the newest versions that are not withdrawn, and the releases that have not ended. */
export async function listSubjects(grant: Grant, most = 20): Promise<{ value: string; label: string }[]> {
  const [versions, brought] = await Promise.all([
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
    ...brought.map(({ number }) => ({ value: releaseName(number), label: releaseName(number) })),
  ];
}

/** What these runs and releases are called, by id. */
export async function namesOfSubjects(grant: Grant, subjects: readonly Subject[]): Promise<Map<string, string>> {
  const idsOf = (kind: keyof Subject) => [...new Set(subjects.flatMap((subject) => subject[kind] ?? []))];
  const [runIds, releaseIds] = [idsOf("runId"), idsOf("releaseId")];
  if (runIds.length + releaseIds.length === 0) return new Map();
  const [named, brought] = await Promise.all([
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
    ...named.map(({ id, name }) => [id, name] as const),
    ...brought.map(({ id, number }) => [id, releaseName(number)] as const),
  ]);
}
