// What may be asked of the versions of a dataset.
import { z } from "zod";
import { versionLimits } from "@/lib/data/limits";
import { counted, line, optionalLine, orNull, paragraph } from "@/lib/kernel/fields";
import { columns } from "../columns.schema";

const rows = orNull(
  counted().pipe(
    z.number().int("A whole number, please.").min(0, "0 or more, please.").max(1e15, "At most 10¹⁵, please."),
  ),
);

/** `dataset` is its id, or its name in any case. Left out, `collectedAt` is now. */
export const RegisterVersion = z.strictObject({
  dataset: line({ max: 120 }),
  collectedAt: orNull(line({ max: 40 })),
  rows,
  /** Nothing given means that nobody looked, which is not the same as a table without columns. */
  columns: orNull(columns).transform((columns) => (columns?.length ? columns : null)),
  digest: optionalLine(versionLimits.digest),
  location: optionalLine(versionLimits.location),
  note: paragraph(versionLimits.note),
});
