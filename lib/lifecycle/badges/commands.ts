// Makes and revokes badges: public addresses that show the state of one gate.
import { and, eq, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { gateBadges } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { notFound } from "@/lib/kernel/errors";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { gateBadgeMade, gateBadgeRevoked } from "../events";
import { MakeBadge, RevokeBadge } from "./schema";

/** The secret is in the value, this once. */
export const makeBadge = command({
  capability: "project.edit",
  input: MakeBadge,
  async run({ tx, grant, input: { gate, name }, now }) {
    const id = v7();
    const secret = newSecret();
    const projectId = grant.project.id;
    await tx
      .insert(gateBadges)
      .values({ id, projectId, gate, name, hash: hashSecret(secret), madeById: grant.person.id, madeAt: now });
    return {
      event: gateBadgeMade({ after: { gate, name } }),
      subject: id,
      notify: [{ kind: "told", people: [grant.project.ownerId] }],
      value: { gate, secret },
    };
  },
});

export const revokeBadge = command({
  capability: "project.edit",
  input: RevokeBadge,
  async run({ tx, grant, input, now }) {
    const [badge] = await tx
      .update(gateBadges)
      .set({ revokedAt: now, revokedById: grant.person.id })
      .where(
        and(eq(gateBadges.id, input.badgeId), eq(gateBadges.projectId, grant.project.id), isNull(gateBadges.revokedAt)),
      )
      .returning();
    if (!badge) throw notFound("This badge");
    return { event: gateBadgeRevoked({ before: { gate: badge.gate, name: badge.name } }), subject: badge.id };
  },
});
