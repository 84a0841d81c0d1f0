// Tokens: shown once, kept as a hash, and nobody's but one's own.
import { describe, expect } from "vitest";
import { events, tokens } from "@/db/schema";
import { hashSecret } from "@/lib/kernel/secrets";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { workspaceGrant } from "../grant";
import * as commands from "./commands";
import { listTokens } from "./queries";

const asked = { name: "Nightly evaluation", scope: "write", lifetime: "90" };
const listed = async (world: World, person: { id: string }) =>
  listTokens(await workspaceGrant(world.asker(person), "workspace.read"));
async function created(world: World, person: { id: string }, given: object = {}) {
  const outcome = await world.perform(person, commands.createToken, { ...asked, ...given });
  if (!outcome.ok) throw outcome.refusal;
  return outcome.value;
}

describe("a token", () => {
  test("is shown once and kept as a hash, also in the audit log", async ({ db, world }) => {
    const { secret } = await created(world, await world.person());
    expect(secret).toMatch(/^qt_[\w-]{43}$/);
    const [row] = await db.select().from(tokens);
    expect(row).toMatchObject({ hash: hashSecret(secret), tail: secret.slice(-4), scope: "write" });
    expect(row?.expiresAt?.toISOString()).toBe("2026-05-31T09:00:00.000Z");
    const kept = JSON.stringify([await db.select().from(events), row]);
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(secret.slice(3));
  });

  test("lasts for ever only if that was chosen", async ({ world }) => {
    const ada = await world.person();
    await created(world, ada, { lifetime: "never" });
    expect(await listed(world, ada)).toMatchObject([{ expiresAt: null, state: "active" }]);
    expect(await world.perform(ada, commands.createToken, { ...asked, lifetime: "9999" })).toMatchObject({ ok: false });
  });

  test("reads active, expired or revoked", async ({ world }) => {
    const ada = await world.person();
    await created(world, ada, { lifetime: "30" });
    const { id } = await created(world, ada);
    await world.perform(ada, commands.revokeToken, { tokenId: id });
    world.now = new Date("2026-04-02T00:00:00Z");
    expect((await listed(world, ada)).map(({ state }) => state).sort()).toEqual(["expired", "revoked"]);
  });

  test("is revoked by its owner, once, and by nobody else; others do not see it", async ({ world }) => {
    const [ada, eve] = [await world.person(), await world.person({ isAdmin: true })];
    const { id } = await created(world, ada);
    const missing = { ok: false, refusal: { code: "not_found" } };
    expect(await listed(world, eve)).toEqual([]);
    expect(await world.perform(eve, commands.revokeToken, { tokenId: id })).toMatchObject(missing);
    expect((await world.perform(ada, commands.revokeToken, { tokenId: id })).ok).toBe(true);
    expect(await world.perform(ada, commands.revokeToken, { tokenId: id })).toMatchObject(missing);
  });
});
