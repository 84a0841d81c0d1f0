// The badges of a project's gates, and the state that one of them shows.
import { and, desc, eq, isNull } from "drizzle-orm";
import { type GateName, gates } from "@/db/enums";
import { gateBadges, people, projects } from "@/db/schema";
import type { Grant, PublicGrant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { hashSecret } from "@/lib/kernel/secrets";
import { readEvidence } from "../evidence/queries";
import { evaluateGate, shownState } from "../gate.rules";
import type { ShownGateState } from "../gate-result.rules";

export type ListedBadge = { id: string; gate: GateName; name: string; madeBy: string; madeAt: Date; works: boolean };

/** Those of one gate that were not revoked, the newest first. */
export async function listBadges(grant: Grant, gate: GateName): Promise<ListedBadge[]> {
  const rows = await grant.db
    .select({
      id: gateBadges.id,
      gate: gateBadges.gate,
      name: gateBadges.name,
      madeBy: people.name,
      madeAt: gateBadges.madeAt,
      leftAt: people.deactivatedAt,
    })
    .from(gateBadges)
    .innerJoin(people, eq(people.id, gateBadges.madeById))
    .where(and(eq(gateBadges.projectId, grant.project.id), eq(gateBadges.gate, gate), isNull(gateBadges.revokedAt)))
    .orderBy(desc(gateBadges.madeAt), desc(gateBadges.id))
    .limit(50);
  return rows.map(({ leftAt, ...badge }) => ({ ...badge, works: leftAt === null }));
}

/**
 * The gate's state, and nothing else, for whoever has the address.
 * @throws Refusal not_found alike for a wrong secret, another project or gate, a badge that was revoked, and one whose maker's account
 *   is closed: what they gave out goes with them.
 */
export async function getBadge(
  grant: PublicGrant<"badge.open">,
  address: { project: string; gate: string; secret: string },
): Promise<{ gate: GateName; state: ShownGateState }> {
  const gate = gates.find((known) => known === address.gate);
  // Postgres would not take a NUL, which an address can hold.
  if (!gate || address.project.includes("\0") || address.secret.length > 100) throw notFound("This badge");
  const [badge] = await grant.db
    .select({ projectId: gateBadges.projectId })
    .from(gateBadges)
    .innerJoin(projects, eq(projects.id, gateBadges.projectId))
    .innerJoin(people, eq(people.id, gateBadges.madeById))
    .where(
      and(
        eq(gateBadges.hash, hashSecret(address.secret)),
        eq(gateBadges.gate, gate),
        eq(projects.key, address.project.toUpperCase()),
        isNull(gateBadges.revokedAt),
        isNull(people.deactivatedAt),
      ),
    );
  const evidence = badge && (await readEvidence(grant.db, [badge.projectId], grant.now)).get(badge.projectId);
  if (!evidence) throw notFound("This badge");
  return { gate, state: shownState(evaluateGate(gate, evidence, grant.now)) };
}
