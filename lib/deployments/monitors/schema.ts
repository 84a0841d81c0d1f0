// Inputs of the commands on monitors.
import { z } from "zod";
import { directions, figureMonitorKinds, severities } from "@/db/enums";
import { monitorLimits } from "@/lib/deployments/limits";
import { counted, decimal, line, oneOf, optionalLine, orNull, reason, uuid, version } from "@/lib/kernel/fields";
import { releaseNumber } from "../schema";

/** A smaller share of moved cases is not worth an alert unless a monitor says otherwise. */
export const defaultLeastPercent = 10;
const leastPercents = { low: 1, high: 90 };
const percentNote = `From ${leastPercents.low} to ${leastPercents.high} percent, please.`;

const alertTerms = {
  patience: counted("A number of windows, please.")
    .pipe(
      z
        .number()
        .int("Whole windows, please.")
        .min(1, "At least 1 window, please.")
        .max(50, "At most 50 windows, please."),
    )
    .default(2),
  severity: oneOf(severities),
};
const unit = optionalLine(monitorLimits.unit);

/** Watches a figure that the windows bring, against a limit. */
export const WatchFigure = z.strictObject({
  release: releaseNumber,
  kind: oneOf(figureMonitorKinds),
  watches: line(monitorLimits.watches),
  unit,
  direction: oneOf(directions),
  threshold: decimal,
  ...alertTerms,
});
const leastPercent = decimal.pipe(z.number().min(leastPercents.low, percentNote).max(leastPercents.high, percentNote));

/** Watches a feature against its reference: more must have moved than chance moves, and more than `leastPercent` of the cases. */
export const WatchDrift = z.strictObject({
  release: releaseNumber,
  watches: line(monitorLimits.watches),
  leastPercent: leastPercent.default(defaultLeastPercent),
  ...alertTerms,
});

/** For drift, direction and threshold stay empty; for a figure, the least share. */
export const EditMonitor = z.strictObject({
  monitorId: uuid,
  version,
  unit,
  direction: orNull(oneOf(directions)),
  threshold: orNull(decimal),
  leastPercent: orNull(leastPercent),
  ...alertTerms,
});
export const RetireMonitor = z.strictObject({ monitorId: uuid, version, reason });
