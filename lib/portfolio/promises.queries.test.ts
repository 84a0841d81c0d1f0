// What live projects promised by now and what they may bring together: of those that the reader may see, and of no other.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { projects } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { done, released } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { recordRealisedValue, submitEstimate } from "@/lib/value/commands";
import { listPromises } from "./promises.queries";
import { deliveryOf } from "./promises.rules";
import { listPortfolio, listTotals } from "./queries";
import { readSum } from "./sum.queries";

const same = (figure: string) => ({ least: figure, likely: figure, most: figure });
const estimate = {
  casesPerPeriod: { least: "3000", likely: "3652.5", most: "4305" },
  gainPerCase: same("1"),
  adoption: same("100"),
  runningCost: same("0"),
  investment: same("1000"),
  horizon: same("3"),
  discountRate: "0",
  note: "Ten a day, as was counted.",
};

async function live(world: World, amount: string | null) {
  const team = await world.team();
  const by = team.members.stakeholder;
  done(await world.perform(by, submitEstimate, estimate, team.project));
  await released(world, team);
  const now = world.now;
  world.now = new Date("2026-04-10T09:00:00Z");
  if (amount !== null) {
    const terms = { baseline: "The year before", grade: "3", evidence: "Compared with the ledger of the year before." };
    const period = { amount, periodStart: "2026-03-02", periodEnd: "2026-04-10" };
    done(await world.perform(by, recordRealisedValue, { ...terms, ...period }, team.project));
  }
  world.now = now;
  return team;
}

test("says of each live project what it promised by now, and how many bring less", async ({ world, db }) => {
  const teams = [await live(world, "100"), await live(world, "5000"), await live(world, null)];
  world.now = new Date("2026-04-10T09:00:00Z");
  const reader = await workspaceGrant(world.asker(await world.person()), "workspace.read");
  expect((await listPromises(reader)).size, "private projects of others").toBe(0);
  expect(await readSum(reader, { currency: "EUR" })).toBeNull();
  const [below, above, unmeasured] = teams.map(({ project }) => project.id);
  for (const { project } of teams)
    await db.update(projects).set({ visibility: "workspace" }).where(eq(projects.id, project.id));
  const promises = await listPromises(reader);
  expect([below, above, unmeasured].map((id) => promises.get(id ?? "")?.standing)).toEqual([
    "below",
    "above",
    "unmeasured",
  ]);
  const delivery = deliveryOf(promises.values());
  // 40 days, ten a day each
  expect(delivery).toMatchObject({ live: 3, below: 1, arrived: 510_000 });
  expect(Math.abs(delivery.promised - 3 * 40_000)).toBeLessThan(600);
  expect((await listPortfolio(reader, { needs: "decision" })).rows.map(({ id }) => id)).toEqual([below]);
  expect(await listTotals(reader)).toMatchObject([{ needing: 1 }]);
  const sum = await readSum(reader, { currency: "EUR" });
  const [total] = await listTotals(reader);
  expect(sum?.mean).toBe(total?.mean);
  expect((sum?.independent.p90 ?? 0) - (sum?.independent.p10 ?? 0)).toBeLessThan(
    (sum?.together.p90 ?? 0) - (sum?.together.p10 ?? 0),
  );
  expect(await readSum(reader, { currency: "JPY" })).toBeNull();
});
