// The portfolio shows what a person may see, ranked and added up, and nothing of what they may not.
import { describe, expect } from "vitest";
import { memberships, valueSummaries } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listFunding } from "./funding.queries";
import { listPortfolio, listTotals } from "./queries";
import { needsOf } from "./rules";

type Summary = Partial<typeof valueSummaries.$inferInsert>;

async function worth(world: World, given: Parameters<World["project"]>[0], summary?: Summary) {
  const project = await world.project({ visibility: "workspace", ...given });
  if (summary) {
    await world.db.insert(valueSummaries).values({ projectId: project.id, realised: [0, 0, 0, 0, 0, 0], ...summary });
  }
  return project;
}

const estimated = (world: World, mean: number, summary: Summary = {}): Summary => ({
  paysBack: 0.5,
  mean,
  p10: mean - 100,
  p50: mean,
  p90: mean + 100,
  estimatedAt: world.now,
  ...summary,
});

const grantOf = (world: World, person: { id: string }) => workspaceGrant(world.asker(person), "workspace.read");

describe("who sees what", () => {
  test("private projects of others are neither listed nor summed", async ({ world, db }) => {
    const reader = await world.person();
    const open = await worth(world, {}, estimated(world, 1_000));
    const hidden = await worth(
      world,
      { visibility: "private" },
      estimated(world, 9_000, {
        budget: 70,
        spent: 99,
        realised: [0, 0, 0, 0, 0, 8],
        realisedTotal: 8,
        realisedUntil: "2026-01-31",
      }),
    );
    const shared = await worth(world, { visibility: "private" }, estimated(world, 500));
    await db
      .insert(memberships)
      .values({ projectId: shared.id, personId: reader.id, role: "expert", createdAt: world.now });
    await worth(world, { archivedAt: world.now }, estimated(world, 4_000));

    const grant = await grantOf(world, reader);
    expect((await listPortfolio(grant)).rows.map(({ key }) => key)).toEqual([open.key, shared.key]);
    expect(await listTotals(grant)).toEqual([
      {
        currency: "EUR",
        projects: 2,
        estimated: 2,
        mean: 1_500,
        budgeted: 0,
        budget: 0,
        spent: 0,
        realised: [0, 0, 0, 0, 0, 0],
        realisedTotal: 0,
        needing: 0,
        inLine: 0,
        allowed: 0,
      },
    ]);

    const admin = await grantOf(world, await world.person({ isAdmin: true }));
    expect((await listPortfolio(admin)).rows[0]?.key).toBe(hidden.key);
    expect(await listTotals(admin)).toMatchObject([
      { projects: 3, mean: 10_500, budget: 70, spent: 99, realised: [0, 0, 0, 0, 0, 8], realisedTotal: 8, needing: 1 },
    ]);
    const owner = await grantOf(world, { id: hidden.ownerId });
    expect((await listPortfolio(owner)).rows.map(({ key }) => key)).toEqual([hidden.key, open.key]);
  });
});

test("pages go through every project once, what is worth most first and what has no estimate last", async ({
  world,
}) => {
  const created = [];
  for (const mean of [30, 10, 30, null, -5, null, 20]) {
    created.push({ mean, ...(await worth(world, {}, mean === null ? undefined : estimated(world, mean))) });
  }
  const grant = await grantOf(world, await world.person());
  const keys: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listPortfolio(grant, { after }, 2);
    keys.push(...page.rows.map(({ key }) => key));
    if (!page.next) break;
    after = page.next;
  }
  const ranked = created.toSorted(
    (a, b) => (b.mean ?? Number.NEGATIVE_INFINITY) - (a.mean ?? Number.NEGATIVE_INFINITY) || (a.id < b.id ? -1 : 1),
  );
  expect(keys).toEqual(ranked.map(({ key }) => key));
});

test("amounts of different currencies are never added up", async ({ world }) => {
  await worth(world, {}, estimated(world, 1_000));
  await worth(world, {}, estimated(world, 2_000));
  const yen = await worth(world, { currency: "JPY" }, estimated(world, 70));
  const grant = await grantOf(world, await world.person());
  expect(await listTotals(grant, { currency: "JPY" })).toMatchObject([
    { currency: "EUR", projects: 2, mean: 3_000 },
    { currency: "JPY", projects: 1, mean: 70 },
  ]);
  expect((await listPortfolio(grant, { currency: "JPY" })).rows.map(({ key }) => key)).toEqual([yen.key]);
});

test("filters narrow the list and the sums alike", async ({ world }) => {
  const churn = await worth(world, { name: "Churn early warning", phase: "deployment" }, estimated(world, 1_000));
  await worth(world, { name: "Forecast", status: "stopped" }, estimated(world, 2_000));
  const grant = await grantOf(world, await world.person());
  for (const asked of [{ search: "churn" }, { phase: "deployment" as const }, { status: "active" as const }]) {
    expect((await listPortfolio(grant, asked)).rows.map(({ key }) => key)).toEqual([churn.key]);
    expect(await listTotals(grant, asked)).toMatchObject([{ projects: 1, mean: 1_000 }]);
  }
});

test("a decision is needed by the same projects here as by the rules", async ({ world }) => {
  const day = 24 * 60 * 60 * 1000;
  for (const status of ["active", "paused"] as const) {
    for (const days of [null, 1, 180, 181]) {
      for (const budget of [null, 100]) {
        for (const spent of [100, 101]) {
          for (const mean of [-1, 0, 1]) {
            const figures = { budget, spent, belowPromise: mean > 0 && days === 1 && spent === 100 };
            const estimatedAt = days === null ? null : new Date(world.now.getTime() - days * day);
            await worth(
              world,
              { status },
              days === null ? figures : estimated(world, mean, { ...figures, estimatedAt }),
            );
          }
        }
      }
    }
  }
  await worth(world, {});
  const grant = await grantOf(world, await world.person());
  const { rows } = await listPortfolio(grant, {}, 1_000);
  const needing = rows.filter((row) => needsOf(row, world.now).length > 0).map(({ id }) => id);
  const ids = (await listPortfolio(grant, { needs: "decision" }, 1_000)).rows.map(({ id }) => id);
  expect(rows).toHaveLength(97);
  expect(needing.length).toBeGreaterThan(20);
  expect(ids).toEqual(needing);
  expect(await listTotals(grant)).toMatchObject([{ needing: needing.length }]);
});

test("totals beyond what is counted exactly are right to all the digits that are shown", async ({ world }) => {
  const reader = await world.person();
  const most = Number.MAX_SAFE_INTEGER;
  const realised: Summary["realised"] = [0, 0, 0, most, 0, 0];
  const figures = { budget: most, spent: most - 1, remainingCost: most, fundingScore: 1 };
  const nearLimit = { ...figures, realised, realisedTotal: most, realisedUntil: "2026-01-31" };
  const currency = "XTS";
  for (const _ of Array.from({ length: 30 })) await worth(world, { currency }, estimated(world, most - 100, nearLimit));
  const grant = await grantOf(world, reader);
  const totals = (await listTotals(grant)).find((each) => each.currency === currency);
  expect(totals).toMatchObject({ projects: 30, mean: 30 * (most - 100), budget: 30 * most, spent: 30 * (most - 1) });
  expect(totals).toMatchObject({ realisedTotal: 30 * most, allowed: 30 });
  expect(totals?.realised[3]).toBe(30 * most);
  const funding = await listFunding(grant, { currency });
  expect(funding.at(-1)?.upTo).toBeCloseTo(30 * most, -12);
});
