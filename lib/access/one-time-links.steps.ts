// Links that let somebody in once: to accept an invitation, or to choose a new password. Only their SHA-256 is kept.
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

/** A new link; shown or mailed once, never to be read again. A new invitation ends the earlier ones. */
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

/** How many of a person's links for a new password were made within the last quarter of an hour, used or not. */
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

/** Uses a link up, together with all that its person still holds, whatever for; null where it was used or ended meanwhile. */
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

/** A password that was chosen, an address that changed hands, an account that closed: none of the person's links outlives them. */
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
