// What may be asked of datasets.
import { z } from "zod";
import { sensitivities } from "@/db/enums";
import { counted, lenient, line, oneOf, orNull, paragraph, reason, uuid, version } from "@/lib/kernel/fields";
import { columns } from "./columns.schema";
import { datasetLimits } from "./limits";

const refreshHours = orNull(
  counted("A number of hours, please.").pipe(
    z
      .number()
      .int("Whole hours, please.")
      .min(1, "At least 1 hour, please.")
      .max(87_600, "At most 87,600 hours, please."),
  ),
);

const terms = {
  name: line({ min: 2, ...datasetLimits.name }),
  description: paragraph(datasetLimits.description),
  /** Where it comes from, in words. */
  source: line({ min: 3, ...datasetLimits.source }),
  ownerId: uuid,
  sensitivity: oneOf(sensitivities),
  refreshHours,
  /** What every version promises to hold; nothing given promises nothing. */
  promised: columns.default([]),
};

/** Without an owner it is whoever registers it. */
export const RegisterDataset = z.strictObject({ ...terms, ownerId: orNull(uuid) });
export const EditDataset = z.strictObject({ datasetId: uuid, version, ...terms });
export const RetireDataset = z.strictObject({ datasetId: uuid, version, reason });

/** How the list can be ordered; it comes from an address, so nonsense reads as "not given". */
export const datasetSorts = ["worst", "name"] as const;
export type DatasetSort = (typeof datasetSorts)[number];

const after = z.string().max(200, "The `next` of the page before, please.");

/** How a program narrows the list. */
export const DatasetQuery = z.strictObject({
  search: z.string().trim().max(80, "At most 80 characters, please.").optional(),
  sort: oneOf(datasetSorts).optional(),
  after: after.optional(),
});

export const DatasetFilter = z.object({
  search: z.string().trim().max(80).catch("").default(""),
  sort: z.enum(datasetSorts).catch("worst").default("worst"),
  retired: lenient(z.literal("yes")),
  after: lenient(after),
});
export type DatasetFilter = z.output<typeof DatasetFilter>;
