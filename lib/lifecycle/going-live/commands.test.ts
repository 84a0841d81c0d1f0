// A release to production asks the gates, as strictly as the project's template says.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { RiskClass } from "@/db/enums";
import { events, releases } from "@/db/schema";
import { releaseName } from "@/lib/deployments/rules";
import { published } from "@/lib/testing/published";
import { released, type Team } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { deployRelease } from "./commands";

const reason = "The old list fails tonight; we watch it by hand.";

async function deployed(world: World, riskClass: RiskClass, more: object = {}, given: object = {}) {
  const team: Team = await world.team({ riskClass });
  const release = await released(world, team, { live: false, ...given });
  const input = { release, version: 1, ...more };
  return { team, outcome: await world.perform(team.members.ml_engineer, deployRelease, input, team.project) };
}

test("a gate that blocks refuses, whatever reason is given, and names what is not met", async ({ world, db }) => {
  const { outcome } = await deployed(world, "limited", { reason });
  expect(outcome).toMatchObject({ refusal: { code: "precondition" } });
  expect(outcome.ok ? "" : outcome.refusal.message).toMatch(
    /^The development gate does not pass: .*Every must requirement is met; .*Signed by the business stakeholder/,
  );
  expect(await db.select().from(releases)).toMatchObject([{ status: "prepared" }]);
  const { outcome: high } = await deployed(world, "high", { reason });
  expect(high.ok ? "" : high.refusal.message).toContain("The deployment gate does not pass: ");
});

test("a gate that informs lets it on, and what was not met is on record", async ({ world, db }) => {
  const { outcome } = await deployed(world, "minimal");
  expect(outcome.ok).toBe(true);
  const [event] = await db.select().from(events).where(eq(events.kind, "release.deployed"));
  expect(event?.after).toMatchObject({
    title: expect.stringContaining(releaseName(1)),
    unmetGates: [
      { gate: "development", mode: "inform", unmet: expect.arrayContaining(["development.must"]) },
      { gate: "deployment", mode: "inform", unmet: expect.arrayContaining(["deployment.rehearsal"]) },
    ],
  });
});

test("a gate that warns asks for a second word, and keeps it", async ({ world, db }) => {
  await published(world, "minimal", ({ gates, ...rest }) => ({
    ...rest,
    gates: { ...gates, development: { ...gates.development, mode: "warn" } },
  }));
  const { outcome } = await deployed(world, "minimal");
  expect(outcome).toMatchObject({ refusal: { code: "invalid", details: { fields: { reason: expect.any(String) } } } });
  const { outcome: said } = await deployed(world, "minimal", { reason });
  expect(said.ok).toBe(true);
  const [event] = await db.select().from(events).where(eq(events.kind, "release.deployed"));
  expect(event?.after).toMatchObject({ reason });
});

test("elsewhere than in production no gate is asked", async ({ world }) => {
  const { outcome } = await deployed(world, "high", {}, { environment: "staging" });
  expect(outcome.ok).toBe(true);
});
