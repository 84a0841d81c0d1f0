// Checks the records that the inputs of an estimate name: not struck out, and of the same project.
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { valueInputs } from "@/db/enums";
import { measurements, metrics, realisedValues } from "@/db/schema";
import { type FieldErrors, invalid } from "@/lib/kernel/errors";
import type { Sources } from "./rules";

/** @throws Refusal invalid, with the inputs whose record is struck, unknown or another project's */
export async function requireRecords(tx: Executor, projectId: string, sources: Sources): Promise<void> {
  const ids = (of: "measurementId" | "realisedValueId") =>
    Object.values(sources).flatMap((source) => (source[of] ? [source[of]] : []));
  const [measured, realised] = [ids("measurementId"), ids("realisedValueId")];
  const known = new Set<string>();
  if (measured.length > 0) {
    const rows = await tx
      .select({ id: measurements.id })
      .from(measurements)
      .innerJoin(metrics, eq(metrics.id, measurements.metricId))
      .where(and(inArray(measurements.id, measured), eq(metrics.projectId, projectId), isNull(measurements.struckAt)));
    for (const { id } of rows) known.add(id);
  }
  if (realised.length > 0) {
    const rows = await tx
      .select({ id: realisedValues.id })
      .from(realisedValues)
      .where(
        and(
          inArray(realisedValues.id, realised),
          eq(realisedValues.projectId, projectId),
          isNull(realisedValues.struckAt),
        ),
      );
    for (const { id } of rows) known.add(id);
  }
  const fields: FieldErrors = {};
  for (const input of valueInputs) {
    const id = sources[input]?.measurementId ?? sources[input]?.realisedValueId;
    if (id && !known.has(id)) fields[`sources.${input}.from`] = "This record no longer counts: please choose another.";
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
}
