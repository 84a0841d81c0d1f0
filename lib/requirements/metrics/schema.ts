// What may be asked of key metrics.
import { z } from "zod";
import { audiences, directions } from "@/db/enums";
import {
  decimal,
  inOwnUnit,
  line,
  measured,
  oneOf,
  orNull,
  paragraph,
  reason,
  uuid,
  version,
} from "@/lib/kernel/fields";
import { metricLimits } from "@/lib/requirements/limits";
import { maxAgeDays } from "../schema";

/** Typed as "val_recall, test/recall"; a program may send a list. */
const loggedAs = z
  .union([z.array(z.string()), z.string()], "Names, separated by commas, please.")
  .default("")
  .transform((input) =>
    (typeof input === "string" ? input.split(",") : input).map((name) => name.trim()).filter(Boolean),
  )
  .refine((names) => names.length <= 10, "At most 10 names, please.")
  .refine((names) => names.every((name) => name.length <= 250), "At most 250 characters a name, please.");

const terms = {
  name: line({ min: 2, ...metricLimits.name }),
  audience: oneOf(audiences),
  unit: line(metricLimits.unit),
  direction: oneOf(directions),
  baseline: orNull(measured),
  target: orNull(measured),
  maxAgeDays: maxAgeDays.default(90),
  loggedAs,
  loggedFactor: decimal.refine((factor) => factor > 0, "A number above 0, please.").default(1),
};

export const DefineMetric = z.strictObject(terms).transform(inOwnUnit("baseline", "target"));
/** The reason is asked for where the target is lowered after results were seen. */
export const EditMetric = z
  .strictObject({ metricId: uuid, version, ...terms, reason: paragraph(metricLimits.reason) })
  .transform(inOwnUnit("baseline", "target"));
export const RetireMetric = z.strictObject({ metricId: uuid, version, reason });
