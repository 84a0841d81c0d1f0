// Registers a new version of a dataset, which becomes the current one; results on the one before are then out of date.
import { and, desc, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { datasets, datasetVersions } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { invalid, precondition } from "@/lib/kernel/errors";
import { readMoment } from "@/lib/kernel/moments";
import { datasetVersionRegistered } from "../events";
import { updateHealth } from "../health.steps";
import { getDataset, getDatasetId } from "../queries";
import { deviationsOf, volumeChange } from "../rules";
import { RegisterVersion } from "./schema";

/** A program's clock may be ahead of ours a little. */
const toleranceMs = 5 * 60_000;

export const registerVersion = command({
  capability: "dataset.version",
  input: RegisterVersion,
  async run({ tx, grant, input: { dataset: datasetIdOrName, collectedAt: collectedAtText, ...fields }, now }) {
    const datasetId = await getDatasetId(grant, datasetIdOrName);
    const collectedAt = collectedAtText === null ? now : readMoment(collectedAtText, grant.timeZone, "first");
    if (typeof collectedAt === "string") throw invalid({ collectedAt });
    if (collectedAt.getTime() > now.getTime() + toleranceMs) {
      throw invalid({ collectedAt: "This moment has not come yet." });
    }
    // one at a time, so that each gets the next number
    await tx.execute(sql`select 1 from ${datasets} where ${datasets.id} = ${datasetId} for no key update`);
    const { name, retiredAt, ownerId, promised } = await getDataset(grant, datasetId);
    if (retiredAt) throw precondition("This dataset is retired.");
    const [previous] = await tx
      .select({ number: datasetVersions.number, rows: datasetVersions.rows })
      .from(datasetVersions)
      .where(eq(datasetVersions.datasetId, datasetId))
      .orderBy(desc(datasetVersions.number))
      .limit(1);
    if (fields.digest) {
      const [same] = await tx
        .select({ number: datasetVersions.number })
        .from(datasetVersions)
        .where(and(eq(datasetVersions.datasetId, datasetId), eq(datasetVersions.digest, fields.digest)))
        .limit(1);
      if (same) throw invalid({ digest: `Version ${same.number} has this digest already: nothing is new.` });
    }
    await tx
      .update(datasetVersions)
      .set({ current: false })
      .where(and(eq(datasetVersions.datasetId, datasetId), datasetVersions.current));
    const id = v7();
    const number = (previous?.number ?? 0) + 1;
    const deviations = deviationsOf(promised, fields.columns);
    await tx.insert(datasetVersions).values({
      ...{ id, datasetId, number, current: true, collectedAt, deviations },
      ...fields,
      registeredById: grant.person.id,
      registeredAt: now,
    });
    await updateHealth(tx, datasetId);
    const { columns, ...facts } = fields;
    return {
      event: datasetVersionRegistered({
        after: {
          name: `${name}, version ${number}`,
          number,
          ...facts,
          collectedAt,
          columns: columns?.length ?? null,
          deviations,
          volumeChange: volumeChange(fields.rows, previous?.rows ?? null),
        },
      }),
      subject: datasetId,
      notify: [{ kind: "told", people: [ownerId], roles: deviations ? ["data_engineer", "ml_engineer"] : [] }],
      value: { id, number },
    };
  },
});
