// Datasets: registered, edited, retired. An edited contract is compared with the current version again.
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { datasets, datasetVersions } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { changesBetween } from "@/lib/events/rules";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, precondition } from "@/lib/kernel/errors";
import { datasetEdited, datasetRegistered, datasetRetired } from "./events";
import { updateHealth } from "./health.steps";
import { getDataset, listPossibleOwners } from "./queries";
import { deviationsOf } from "./rules";
import { EditDataset, RegisterDataset, RetireDataset } from "./schema";

export const registerDataset = command({
  capability: "dataset.register",
  input: RegisterDataset,
  async run({ tx, grant, input, now }) {
    const projectId = grant.project.id;
    const id = v7();
    const { promised, ...terms } = input;
    const ownerId = input.ownerId ?? grant.person.id;
    if (ownerId !== grant.person.id) await requireMember(grant, ownerId);
    await refuseTakenName(tx, projectId, input.name, id);
    const [created] = await tx
      .insert(datasets)
      .values({ id, projectId, ...terms, contract: promised, ownerId, createdById: grant.person.id, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: datasets.id });
    if (!created) throw takenName(input.name);
    await updateHealth(tx, id);
    return {
      event: datasetRegistered({ after: { ...input, ownerId } }),
      subject: id,
      notify: [{ kind: "assigned", people: [ownerId] }],
      value: { id },
    };
  },
});

export const editDataset = command({
  capability: "dataset.register",
  input: EditDataset,
  async run({ tx, grant, input: { datasetId, version, ...terms } }) {
    const stored = await getDataset(grant, datasetId);
    if (stored.retiredAt) throw precondition("This dataset is retired.");
    const changes = changesBetween(stored, terms);
    if (!changes) throw precondition("Nothing was changed.");
    const handedOver = terms.ownerId !== stored.ownerId;
    if (handedOver) await requireMember(grant, terms.ownerId);
    await refuseTakenName(tx, grant.project.id, terms.name, datasetId);
    const { promised, ...fields } = terms;
    const value = await updateDataset(tx, grant, datasetId, version, { ...fields, contract: promised });
    await tx
      .update(datasetVersions)
      .set({ deviations: deviationsOf(promised, stored.columns) })
      .where(and(eq(datasetVersions.datasetId, datasetId), datasetVersions.current));
    await updateHealth(tx, datasetId);
    return {
      event: datasetEdited({
        before: { name: stored.name, ...changes.before },
        after: { name: terms.name, ...changes.after },
      }),
      subject: datasetId,
      notify: [
        ...(handedOver ? [{ kind: "assigned" as const, people: [terms.ownerId] }] : []),
        { kind: "told", people: [stored.ownerId] },
      ],
      value,
    };
  },
});

/** Removed from lists and gates; its versions and results stay on record. */
export const retireDataset = command({
  capability: "dataset.register",
  input: RetireDataset,
  async run({ tx, grant, input: { datasetId, version, reason }, now }) {
    const stored = await getDataset(grant, datasetId);
    if (stored.retiredAt) throw precondition("This dataset is retired already.");
    const value = await updateDataset(tx, grant, datasetId, version, { retiredAt: now });
    await updateHealth(tx, datasetId);
    return {
      event: datasetRetired({ before: { name: stored.name, source: stored.source }, after: { reason } }),
      subject: datasetId,
      notify: [{ kind: "told", people: [stored.ownerId], roles: ["data_scientist", "data_engineer", "ml_engineer"] }],
      value,
    };
  },
});

type Fields = Partial<typeof datasets.$inferInsert>;

async function updateDataset(tx: Executor, grant: Grant, datasetId: string, expectedVersion: number, fields: Fields) {
  const [updated] = await tx
    .update(datasets)
    .set({ ...fields, version: sql`${datasets.version} + 1` })
    .where(
      and(eq(datasets.id, datasetId), eq(datasets.projectId, grant.project.id), eq(datasets.version, expectedVersion)),
    )
    .returning({ version: datasets.version });
  if (!updated) throw conflict("Somebody changed this dataset meanwhile.", { ...(await getDataset(grant, datasetId)) });
  return updated;
}

async function requireMember(grant: Grant, ownerId: string) {
  const members = await listPossibleOwners(grant);
  if (!members.some(({ id }) => id === ownerId)) throw invalid({ ownerId: "Please choose a member of the project." });
}

const takenName = (name: string) => invalid({ name: `There is a dataset called “${name}” in this project already.` });

async function refuseTakenName(tx: Executor, projectId: string, name: string, exceptId: string) {
  const sameName = and(
    eq(datasets.projectId, projectId),
    isNull(datasets.retiredAt),
    ne(datasets.id, exceptId),
    sql`lower(${datasets.name}) = lower(${name})`,
  );
  if ((await tx.$count(datasets, sameName)) > 0) throw takenName(name);
}
