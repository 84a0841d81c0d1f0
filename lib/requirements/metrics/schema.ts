// What may be asked of key metrics.
import { z } from "zod";
import { audiences, directions } from "@/db/enums";
import { line, oneOf, optionalDecimal, paragraph, reason, uuid, version } from "@/lib/fields";
import { maxAgeDays } from "../schema";

const terms = {
  name: line(80, 2),
  audience: oneOf(audiences),
  unit: line(40),
  direction: oneOf(directions),
  baseline: optionalDecimal,
  target: optionalDecimal,
  maxAgeDays: maxAgeDays.default(90),
};

export const DefineMetric = z.strictObject(terms);
/** The reason is asked for where the target is lowered after results were seen. */
export const EditMetric = z.strictObject({ metricId: uuid, version, ...terms, reason: paragraph(2_000) });
export const RetireMetric = z.strictObject({ metricId: uuid, version, reason });
