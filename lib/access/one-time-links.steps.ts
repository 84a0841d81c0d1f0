// One-time links, to accept an invitation or to choose a new password. Only their SHA-256 is stored.
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { OneTimeLinkPurpose } from "@/db/enums";
import { oneTimeLinks } from "@/db/schema";
import { env } from "@/lib/kernel/env";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";

const hourMs = 3_600_000;
const lifetimeMs = { invitation: 7 * 24 * hourMs, reset: hourMs } as const satisfies Record<OneTimeLinkPurpose, number>;
const paths = { invitation: "invite", reset: "reset" } as const satisfies Record<OneTimeLinkPurpose, string>;

export type IssuedLink = { url: string; expiresAt: Date };

/** A new link, which can't be read again later. A new invitation ends the earlier ones. */
export async function issueLink(
  tx: Executor,
  { purpose, personId, now }: { purpose: OneTimeLinkPurpose; personId: string; now: Date },
): Promise<IssuedLink> {
  if (purpose === "invitation") await endLinks(tx, { personId, now, purpose });
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + lifetimeMs[purpose]);
  await tx.insert(oneTimeLinks).values({ tokenHash: hashSecret(secret), purpose, personId, createdAt: now, expiresAt });
  return { url: new URL(`/${paths[purpose]}/${secret}`, env().QUINTET_URL).toString(), expiresAt };
}

/** How many reset links were created for a person within the last quarter of an hour, used or not. */
export async function countRecentResetLinks(
  db: Executor,
  { personId, now }: { personId: string; now: Date },
): Promise<number> {
  return db.$count(
    oneTimeLinks,
    and(
      eq(oneTimeLinks.personId, personId),
      eq(oneTimeLinks.purpose, "reset"),
      gt(oneTimeLinks.createdAt, new Date(now.getTime() - hourMs / 4)),
    ),
  );
}

/** Uses a link up and ends all other links of its person; null where it was used or ended meanwhile. */
export async function redeemLink(
  tx: Executor,
  { purpose, secret, now }: { purpose: OneTimeLinkPurpose; secret: string; now: Date },
): Promise<string | null> {
  const [redeemed] = await tx
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(oneTimeLinks.tokenHash, hashSecret(secret)),
        eq(oneTimeLinks.purpose, purpose),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, now),
      ),
    )
    .returning({ personId: oneTimeLinks.personId });
  if (!redeemed) return null;
  await endLinks(tx, { personId: redeemed.personId, now });
  return redeemed.personId;
}

type LinkFilter = { personId: string; now: Date; purpose?: OneTimeLinkPurpose };

/** Ends a person's unused links: after a new password, a changed address or a deactivation. */
export async function endLinks(tx: Executor, { personId, now, purpose }: LinkFilter): Promise<void> {
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(oneTimeLinks.personId, personId),
        purpose && eq(oneTimeLinks.purpose, purpose),
        isNull(oneTimeLinks.usedAt),
      ),
    );
}
