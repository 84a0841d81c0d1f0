// Carries signatures over to another way of making digests, when Quintet itself has changed and the evidence has not.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { gates } from "@/db/enums";
import { gateWatches, signatures } from "@/db/schema";
import type { ProjectGates } from "./queries";
import { digestFormat } from "./signoffs.rules";
import type { Standing } from "./standing/rules";

type Watch = { judgedAt: Date | null; eventId: number | null; digestFormat: number };

/**
 * Part of judging. Only those that stood when the project was judged last, and only where nobody has done anything in it since.
 * @returns whether any was carried over
 */
export async function carrySignatures(
  tx: Executor,
  projectId: string,
  watch: Watch,
  before: ReadonlyMap<string, Pick<Standing, "digest">>,
  current: ProjectGates,
): Promise<boolean> {
  if (watch.digestFormat >= digestFormat) return false;
  await tx.update(gateWatches).set({ digestFormat }).where(eq(gateWatches.projectId, projectId));
  if (!watch.judgedAt || (await hasActed(tx, projectId, watch.eventId))) return false;
  let carried = false;
  for (const gate of gates) {
    const digest = before.get(gate)?.digest;
    if (digest === undefined) continue;
    const unwithdrawn = await tx
      .select({ id: signatures.id, signedAt: signatures.signedAt })
      .from(signatures)
      .where(
        and(
          eq(signatures.projectId, projectId),
          eq(signatures.gate, gate),
          eq(signatures.digest, digest),
          isNull(signatures.withdrawnAt),
        ),
      );
    for (const { id, signedAt } of unwithdrawn) {
      await tx
        .update(signatures)
        .set({ digest: current[gate].digestAt(signedAt) })
        .where(eq(signatures.id, id));
      carried = true;
    }
  }
  return carried;
}

/** By somebody, and not by Quintet itself. */
async function hasActed(tx: Executor, projectId: string, since: number | null): Promise<boolean> {
  const [row] = await tx.execute<{ acted: boolean }>(sql`select exists (
    select from events e where e.project_id = ${projectId} and e.id > ${since ?? 0} and e.actor_id is not null) as acted`);
  return row?.acted ?? true;
}
