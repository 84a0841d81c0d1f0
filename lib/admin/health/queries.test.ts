import { afterEach, expect, vi } from "vitest";
import { events, sessions } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import { getHealth } from "./queries";

afterEach(() => vi.unstubAllEnvs());

test("health counts what is here now", async ({ world, db }) => {
  const admin = await world.person({ isAdmin: true });
  await world.person({ deactivatedAt: world.now });
  const hour = 3_600_000;
  const at = (hours: number) => new Date(world.now.getTime() + hours * hour);
  const session = { personId: admin.id, createdAt: world.now, lastUsedAt: world.now };
  await db.insert(sessions).values([
    { ...session, idHash: "open", expiresAt: at(1) },
    { ...session, idHash: "over", expiresAt: at(-1) },
  ]);
  await db.insert(events).values([
    { at: at(-1), kind: "person.signed_in" },
    { at: at(-30), kind: "person.signed_in" },
  ]);
  const grant = await workspaceGrant(world.asker(admin), "settings.manage");
  const health = await getHealth(grant);
  expect(health).toMatchObject({ people: 1, openSessions: 1, eventsInADay: 1, sendsMail: false, signsOn: false });
  expect(health.databaseVersion).toMatch(/^1\d/);
  expect(health.databaseBytes).toBeGreaterThan(1_000_000);
  expect(health.migrations).toBeGreaterThan(0);
  expect(health.migratedAt?.getFullYear()).toBeGreaterThan(2025);
  vi.stubEnv("SMTP_URL", "smtp://localhost");
  vi.stubEnv("OIDC_ISSUER", "https://id.example");
  vi.stubEnv("OIDC_CLIENT_ID", "quintet");
  expect(await getHealth(grant)).toMatchObject({ sendsMail: true, signsOn: true });
});
