// Key metrics: defined, edited, retired. Lowering a target after results were seen needs a reason, and is shown.
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { measurements, metrics } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { changesBetween } from "@/lib/events/rules";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, precondition } from "@/lib/kernel/errors";
import { metricDefined, metricEdited, metricRetired } from "../events";
import { isLoweredTarget } from "../rules";
import { getMetric } from "./queries";
import { DefineMetric, EditMetric, RetireMetric } from "./schema";

export const defineMetric = command({
  capability: "metric.define",
  input: DefineMetric,
  async run({ tx, grant, input, now }) {
    const projectId = grant.project.id;
    const metricId = v7();
    await refuseTakenName(tx, projectId, input.name, metricId);
    const [created] = await tx
      .insert(metrics)
      .values({ id: metricId, projectId, ...input, createdById: grant.person.id, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: metrics.id });
    if (!created) throw takenName(input.name);
    return { event: metricDefined({ after: input }), subject: metricId, value: { id: metricId } };
  },
});

export const editMetric = command({
  capability: "metric.define",
  input: EditMetric,
  async run({ tx, grant, input: { metricId, version, reason, ...terms } }) {
    const stored = await getMetric(grant, metricId);
    if (stored.retiredAt) throw precondition("This key metric is retired.");
    const changes = changesBetween(stored, terms);
    if (!changes) throw precondition("Nothing was changed.");
    await refuseTakenName(tx, grant.project.id, terms.name, metricId);
    // reversing the direction counts as lowering the target
    const easier =
      isLoweredTarget(stored.target, terms.target, stored.direction) || terms.direction !== stored.direction;
    const lowered = easier && stored.target !== null && (await resultsWereSeen(tx, metricId));
    if (lowered && reason.length < 10) {
      throw invalid({ reason: "Results were seen already: please say in a sentence why the target is lowered now." });
    }
    const value = await updateMetric(tx, grant, metricId, version, terms);
    const reasonField = reason ? { reason } : {};
    return {
      event: metricEdited({
        before: { metric: stored.name, ...changes.before },
        after: { metric: terms.name, ...changes.after, ...reasonField, ...(lowered ? { lowered: true } : {}) },
      }),
      subject: metricId,
      notify: lowered ? [{ kind: "told", roles: ["stakeholder", "expert"] }] : [],
      value,
    };
  },
});

/** Removed from lists and gates; its measurements stay on record. */
export const retireMetric = command({
  capability: "metric.define",
  input: RetireMetric,
  async run({ tx, grant, input: { metricId, version, reason }, now }) {
    const stored = await getMetric(grant, metricId);
    if (stored.retiredAt) throw precondition("This key metric is retired already.");
    const value = await updateMetric(tx, grant, metricId, version, { retiredAt: now });
    return {
      event: metricRetired({
        before: { metric: stored.name, target: stored.target, unit: stored.unit },
        after: { reason },
      }),
      subject: metricId,
      notify: [{ kind: "told", roles: ["stakeholder", "expert"] }],
      value,
    };
  },
});

async function updateMetric(
  tx: Executor,
  grant: Grant,
  metricId: string,
  expectedVersion: number,
  fields: Partial<typeof metrics.$inferInsert>,
) {
  const [updated] = await tx
    .update(metrics)
    .set({ ...fields, version: sql`${metrics.version} + 1` })
    .where(and(eq(metrics.id, metricId), eq(metrics.projectId, grant.project.id), eq(metrics.version, expectedVersion)))
    .returning({ version: metrics.version });
  if (!updated)
    throw conflict("Somebody changed this key metric meanwhile.", { ...(await getMetric(grant, metricId)) });
  return updated;
}

/** Struck results count too: they were seen. */
async function resultsWereSeen(tx: Executor, metricId: string): Promise<boolean> {
  return (await tx.$count(measurements, eq(measurements.metricId, metricId))) > 0;
}

const takenName = (name: string) =>
  invalid({ name: `There is a key metric called “${name}” in this project already.` });

async function refuseTakenName(tx: Executor, projectId: string, name: string, exceptId: string) {
  const sameName = and(
    eq(metrics.projectId, projectId),
    isNull(metrics.retiredAt),
    ne(metrics.id, exceptId),
    sql`lower(${metrics.name}) = lower(${name})`,
  );
  if ((await tx.$count(metrics, sameName)) > 0) throw takenName(name);
}
