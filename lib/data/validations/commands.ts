// An expert's validation of a version of a dataset: usable, usable with limits, or not.
import { and, desc, eq } from "drizzle-orm";
import { datasets, datasetValidations, datasetVersions } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { notFound, precondition } from "@/lib/kernel/errors";
import { datasetValidated } from "../events";
import { updateValidation } from "../health.steps";
import { ValidateDataset } from "./schema";

export const validateDataset = command({
  capability: "sample.validate",
  input: ValidateDataset,
  async run({ tx, grant, input: { datasetVersionId, verdict, note }, now }) {
    const [version] = await tx
      .select({
        datasetId: datasets.id,
        name: datasets.name,
        ownerId: datasets.ownerId,
        retiredAt: datasets.retiredAt,
        number: datasetVersions.number,
      })
      .from(datasetVersions)
      .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
      .where(and(eq(datasetVersions.id, datasetVersionId), eq(datasets.projectId, grant.project.id)))
      // locks the dataset: of two validations at once the second sees the first as `before`
      .for("no key update", { of: datasets });
    if (!version) throw notFound("This version");
    if (version.retiredAt) throw precondition("This dataset is retired.");
    const [earlier] = await tx
      .select({ verdict: datasetValidations.verdict, note: datasetValidations.note })
      .from(datasetValidations)
      .where(eq(datasetValidations.datasetVersionId, datasetVersionId))
      .orderBy(desc(datasetValidations.validatedAt), desc(datasetValidations.id))
      .limit(1);
    await tx
      .insert(datasetValidations)
      .values({ datasetVersionId, verdict, note, validatedById: grant.person.id, validatedAt: now });
    await updateValidation(tx, version.datasetId);
    return {
      event: datasetValidated({
        before: earlier,
        after: { name: version.name, number: version.number, verdict, note },
      }),
      subject: version.datasetId,
      notify: [{ kind: "told", people: [version.ownerId], roles: ["data_engineer", "data_scientist"] }],
    };
  },
});
