// What may be asked of quality rules.
import { z } from "zod";
import { directions, qualityDimensions, severities } from "@/db/enums";
import { ruleLimits } from "@/lib/data/limits";
import { inOwnUnit, line, measured, oneOf, paragraph, reason, uuid, version } from "@/lib/kernel/fields";
import { maxAgeDays } from "@/lib/requirements/schema";

const terms = {
  dimension: oneOf(qualityDimensions),
  /** What must hold, by which programs may name the rule too. */
  statement: line({ min: 5, ...ruleLimits.statement }),
  unit: line(ruleLimits.unit),
  direction: oneOf(directions),
  threshold: measured,
  severity: oneOf(severities),
  maxAgeDays: maxAgeDays.default(30),
};

export const DefineRule = z.strictObject({ datasetId: uuid, ...terms }).transform(inOwnUnit("threshold"));
/** The reason is asked for where the rule gets easier after results were seen. */
export const EditRule = z
  .strictObject({ ruleId: uuid, version, ...terms, reason: paragraph(ruleLimits.reason) })
  .transform(inOwnUnit("threshold"));
export const RetireRule = z.strictObject({ ruleId: uuid, version, reason });
