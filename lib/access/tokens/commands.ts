// Personal tokens, with which programs act for a person.
import { and, eq, isNull } from "drizzle-orm";
import { tokens } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { notFound } from "@/lib/kernel/errors";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { tokenCreated, tokenRevoked } from "../events";
import { CreateToken, RevokeToken } from "./schema";

const dayMs = 86_400_000;

/** Its value contains the secret, only this once. */
export const createToken = command({
  capability: "account.manage",
  input: CreateToken,
  async run({ tx, grant, input, now }) {
    const { name, scope, lifetime } = input;
    const secret = `qt_${newSecret()}`;
    const expiresAt = lifetime === "never" ? null : new Date(now.getTime() + Number(lifetime) * dayMs);
    const [token] = await tx
      .insert(tokens)
      .values({
        personId: grant.person.id,
        name,
        scope,
        expiresAt,
        hash: hashSecret(secret),
        tail: secret.slice(-4),
        createdAt: now,
      })
      .returning({ id: tokens.id });
    if (!token) throw new Error("The token was not written.");
    return {
      event: tokenCreated({ after: { name, scope, expiresAt } }),
      subject: token.id,
      value: { id: token.id, name, secret },
    };
  },
});

export const revokeToken = command({
  capability: "account.manage",
  input: RevokeToken,
  async run({ tx, grant, input, now }) {
    const [token] = await tx
      .update(tokens)
      .set({ revokedAt: now })
      .where(and(eq(tokens.id, input.tokenId), eq(tokens.personId, grant.person.id), isNull(tokens.revokedAt)))
      .returning({ id: tokens.id, name: tokens.name, scope: tokens.scope });
    if (!token) throw notFound("This token");
    return { event: tokenRevoked({ before: { name: token.name, scope: token.scope } }), subject: token.id };
  },
});
