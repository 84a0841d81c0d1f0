// Prepares and edits releases, and records rehearsals of the roll-back. Going live and rolling back are in live/.
import { and, eq, max } from "drizzle-orm";
import { v7 } from "uuid";
import { modelVersions, releases } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { changesBetween } from "@/lib/events/rules";
import { command } from "@/lib/kernel/command";
import { invalid, precondition } from "@/lib/kernel/errors";
import { listMembers } from "@/lib/projects/members.queries";
import { releaseEdited, releasePrepared, releaseRehearsed } from "./events";
import { getRelease, type Release } from "./queries";
import { modelName, releaseName, releaseTitle } from "./rules";
import { EditRelease, PrepareRelease, RehearseRollback } from "./schema";
import { updateRelease } from "./steps";

export const prepareRelease = command({
  capability: "release.prepare",
  input: PrepareRelease,
  async run({ tx, grant, input, now }) {
    const projectId = grant.project.id;
    const [modelVersion] = await tx
      .select({ model: modelVersions.model, version: modelVersions.number, status: modelVersions.status })
      .from(modelVersions)
      .where(and(eq(modelVersions.id, input.modelVersionId), eq(modelVersions.projectId, projectId)));
    if (!modelVersion) throw invalid({ modelVersionId: "Please choose a model version of this project." });
    if (modelVersion.status === "withdrawn") throw invalid({ modelVersionId: "This model version was withdrawn." });
    const owner = await ownerOf(grant, input.integrationOwnerId);
    const [last] = await tx
      .select({ number: max(releases.number) })
      .from(releases)
      .where(eq(releases.projectId, projectId));
    const number = (last?.number ?? 0) + 1;
    const id = v7();
    const share = input.strategy === "canary" && input.share !== null ? input.share / 100 : null;
    await tx
      .insert(releases)
      .values({ id, projectId, number, ...input, share, preparedById: grant.person.id, preparedAt: now });
    const { modelVersionId: _, integrationOwnerId, ...terms } = input;
    return {
      event: releasePrepared({
        after: {
          title: `${releaseName(number)}: ${modelName(modelVersion)}`,
          ...terms,
          share,
          integrationOwner: owner,
        },
      }),
      subject: id,
      notify: [{ kind: "told", people: [integrationOwnerId] }],
      value: { id, number },
    };
  },
});

/** Of a release that is prepared or live. Another version, environment or strategy is another release. A changed way back loses its rehearsal. */
export const editRelease = command({
  capability: "release.prepare",
  input: EditRelease,
  async run({ tx, grant, input: { release: number, version, ...terms } }) {
    const stored = await getEditable(grant, number);
    const changes = changesBetween(stored, terms);
    if (!changes) throw precondition("Nothing was changed.");
    if (terms.integrationOwnerId !== stored.integrationOwnerId) await ownerOf(grant, terms.integrationOwnerId);
    const unrehearsed = { rehearsedById: null, rehearsedAt: null, rehearsalNote: "" };
    const fields = terms.wayBack === stored.wayBack ? terms : { ...terms, ...unrehearsed };
    const value = await updateRelease(tx, grant, number, version, fields);
    return {
      event: releaseEdited({
        before: { title: releaseTitle(stored), ...changes.before },
        after: { title: releaseTitle(stored), ...changes.after },
      }),
      subject: stored.id,
      notify: [{ kind: "told", people: [terms.integrationOwnerId] }],
      value,
    };
  },
});

/** Somebody tried the way back and says how it went; a later rehearsal replaces an earlier one. */
export const rehearseRollback = command({
  capability: "release.rollback",
  input: RehearseRollback,
  async run({ tx, grant, input: { release: number, version, note }, now }) {
    const stored = await getEditable(grant, number);
    const rehearsal = { rehearsedById: grant.person.id, rehearsedAt: now, rehearsalNote: note };
    const value = await updateRelease(tx, grant, number, version, rehearsal);
    return {
      event: releaseRehearsed({
        before: stored.rehearsedAt && { rehearsedAt: stored.rehearsedAt, note: stored.rehearsalNote },
        after: { title: releaseTitle(stored), note },
      }),
      subject: stored.id,
      value,
    };
  },
});

async function getEditable(grant: Grant, number: number): Promise<Release> {
  const stored = await getRelease(grant, number);
  if (stored.status === "prepared" || stored.status === "live") return stored;
  throw precondition("This release has ended: what it was stays as it is.");
}

/** Whoever answers for the integration is of the project. @returns their name */
async function ownerOf(grant: Grant, personId: string): Promise<string> {
  const owner = (await listMembers(grant)).find(({ id, deactivatedAt }) => id === personId && !deactivatedAt);
  if (!owner) throw invalid({ integrationOwnerId: "Please choose somebody of the project." });
  return owner.name;
}
