// Finds a one-time link and its state.
import { and, eq, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { OneTimeLinkPurpose } from "@/db/enums";
import { oneTimeLinks, people } from "@/db/schema";
import { hashSecret } from "@/lib/kernel/secrets";

export type LinkState = "open" | "used" | "expired" | "unknown";
export type FoundLink =
  | { state: "open"; person: { id: string; name: string; email: string } }
  | { state: Exclude<LinkState, "open"> };

/** For a deactivated person the link is unknown, which reveals nothing more. */
export async function findLink(
  db: Executor,
  { purpose, secret, now }: { purpose: OneTimeLinkPurpose; secret: string; now: Date },
): Promise<FoundLink> {
  const [found] = await db
    .select({
      person: { id: people.id, name: people.name, email: people.email },
      usedAt: oneTimeLinks.usedAt,
      expiresAt: oneTimeLinks.expiresAt,
    })
    .from(oneTimeLinks)
    .innerJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(
      and(
        eq(oneTimeLinks.tokenHash, hashSecret(secret)),
        eq(oneTimeLinks.purpose, purpose),
        isNull(people.deactivatedAt),
      ),
    );
  if (!found) return { state: "unknown" };
  if (found.usedAt) return { state: "used" };
  if (found.expiresAt <= now) return { state: "expired" };
  return { state: "open", person: found.person };
}
