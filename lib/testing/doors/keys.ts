// What opens doors, in every state in which it can be: tokens, sessions, and secrets in addresses.

import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { roles } from "@/db/enums";
import { gateBadges, memberships, people, reportShares, reports, sessions, tokens } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import type { House } from "../full-house/house";

export const keyStates = ["good", "hasty", "revoked", "expired", "deactivated", "reading"] as const;
export type KeyState = (typeof keyStates)[number];
export const keyKinds = ["token", "session", "badge", "share"] as const;
export type KeyKind = (typeof keyKinds)[number];
export type Keys = Record<KeyKind, Record<KeyState, string>> & { hastyId: string };

const day = 86_400_000;

/** Each opens everything that a member of the house with all roles, who is an admin too, may do; in its state, of course. */
export async function cutKeys(db: Executor, house: House): Promise<Keys> {
  const now = new Date();
  const [later, before] = [new Date(now.getTime() + day), new Date(now.getTime() - day)];
  const projectId = house.id("projects", "first");
  const person = async (name: string, deactivatedAt: Date | null = null) => {
    const id = v7();
    // seen in the future, so that no visit is written down
    const row = { id, name, email: `${name}@doors.example`, isAdmin: true, defaultRole: "expert" as const };
    await db.insert(people).values({ ...row, createdAt: now, joinedAt: now, lastSeenAt: later, deactivatedAt });
    await db.insert(memberships).values(roles.map((role) => ({ projectId, personId: id, role, createdAt: now })));
    return id;
  };
  const [goodId, hastyId, goneId] = [await person("good"), await person("hasty"), await person("gone", before)];
  const owners: Partial<Record<KeyState, string>> = { hasty: hastyId, deactivated: goneId };
  const owner = (state: KeyState) => owners[state] ?? goodId;
  const of = async (cut: (state: KeyState, secret: string) => Promise<unknown>) => {
    const cutOnes = keyStates.map(async (state) => {
      const secret = newSecret();
      await cut(state, secret);
      return [state, secret] as const;
    });
    return Object.fromEntries(await Promise.all(cutOnes)) as Record<KeyState, string>;
  };
  const token = await of((state, secret) =>
    db.insert(tokens).values({
      personId: owner(state),
      name: state,
      hash: hashSecret(secret),
      tail: secret.slice(-4),
      scope: state === "reading" ? "read" : "write",
      createdAt: before,
      lastUsedAt: later,
      expiresAt: state === "expired" ? now : null,
      revokedAt: state === "revoked" ? now : null,
    }),
  );
  const session = await of(async (state, secret) => {
    if (state === "revoked") return;
    const row = { idHash: hashSecret(secret), personId: owner(state), createdAt: before, lastUsedAt: before };
    await db.insert(sessions).values({ ...row, expiresAt: state === "expired" ? now : later });
  });
  const badge = await of((state, secret) =>
    db.insert(gateBadges).values({
      projectId,
      gate: "design",
      name: state,
      hash: hashSecret(secret),
      madeById: owner(state),
      madeAt: before,
      revokedAt: state === "revoked" ? now : null,
      revokedById: state === "revoked" ? goodId : null,
    }),
  );
  const share = await of((state, secret) =>
    db.insert(reportShares).values({
      reportId: house.id("reports", "first"),
      recipient: state,
      tokenHash: hashSecret(secret),
      sharedById: owner(state),
      sharedAt: before,
      expiresAt: state === "expired" ? now : later,
      revokedAt: state === "revoked" ? now : null,
      revokedById: state === "revoked" ? goodId : null,
    }),
  );
  // a report of the portfolio is its maker's
  await db
    .update(reports)
    .set({ takenById: goodId })
    .where(eq(reports.id, house.id("reports", "portfolio")));
  return { token, session, badge, share, hastyId };
}
