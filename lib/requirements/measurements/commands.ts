// A measurement that was wrong is struck out. Recording one is told of what it was measured, so that command stands with the releases.
import { and, eq, isNull } from "drizzle-orm";
import { measurements, metrics } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { conflict, notFound } from "@/lib/kernel/errors";
import { measurementStruck } from "../events";
import { StrikeMeasurement } from "./schema";

/** It stays on record and no longer counts. */
export const strikeMeasurement = command({
  capability: "measurement.record",
  input: StrikeMeasurement,
  async run({ tx, grant, input: { measurementId, reason }, now }) {
    const [measurement] = await tx
      .select({
        metricId: metrics.id,
        metric: metrics.name,
        unit: metrics.unit,
        value: measurements.value,
        at: measurements.measuredAt,
      })
      .from(measurements)
      .innerJoin(metrics, eq(metrics.id, measurements.metricId))
      .where(and(eq(measurements.id, measurementId), eq(metrics.projectId, grant.project.id)));
    if (!measurement) throw notFound("This measurement");
    const [struck] = await tx
      .update(measurements)
      .set({ struckAt: now, struckReason: reason })
      .where(and(eq(measurements.id, measurementId), isNull(measurements.struckAt)))
      .returning({ recordedById: measurements.recordedById });
    if (!struck) throw conflict("Somebody struck this measurement out meanwhile.");
    const { metricId, at, ...before } = measurement;
    return {
      event: measurementStruck({ before: { ...before, measuredAt: at }, after: { reason, measurementId } }),
      subject: metricId,
      notify: [{ kind: "told", people: [struck.recordedById] }],
    };
  },
});
