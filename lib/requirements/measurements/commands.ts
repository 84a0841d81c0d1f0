// Strikes a wrong measurement out. Recording one may refer to a release, so that command is in deployments.
import { and, eq, isNull } from "drizzle-orm";
import { measurements, metrics } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { conflict, notFound } from "@/lib/kernel/errors";
import { measurementStruck } from "../events";
import { StrikeMeasurement } from "./schema";

/** It stays on record, but no longer counts. */
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
