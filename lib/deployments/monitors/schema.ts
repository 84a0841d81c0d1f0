// What may be asked of monitors.
import { z } from "zod";
import { directions, severities } from "@/db/enums";
import { counted, decimal, line, oneOf, orNull, reason, uuid, version } from "@/lib/fields";
import { releaseNumber } from "../schema";

export const monitorLimit = 50;

const belief = {
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
const unit = z.string().trim().max(40, "At most 40 characters, please.").default("");

/** Watches a figure that the windows bring, against a limit. */
export const WatchFigure = z.strictObject({
  release: releaseNumber,
  kind: oneOf(["performance", "operation"]),
  watches: line(120),
  unit,
  direction: oneOf(directions),
  threshold: decimal,
  ...belief,
});
/** Watches a feature against its reference; its own critical value is the limit. */
export const WatchDrift = z.strictObject({ release: releaseNumber, watches: line(120), ...belief });

/** For drift, direction and threshold stay empty. */
export const EditMonitor = z.strictObject({
  monitorId: uuid,
  version,
  unit,
  direction: orNull(oneOf(directions)),
  threshold: orNull(decimal),
  ...belief,
});
export const RetireMonitor = z.strictObject({ monitorId: uuid, version, reason });
