// What the value page reads: the figures of one project, and never those of another.
import { describe, expect } from "vitest";
import { released } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listBudgets, listCosts } from "./budget/queries";
import * as commands from "./commands";
import { getEstimate, listEstimates } from "./estimate.queries";
import { getValue } from "./queries";
import { listRealised } from "./realised.queries";

const same = (figure: string) => ({ least: figure, likely: figure, most: figure });
/** Certain: 1,200 a year for two years, 1,000 to invest. */
const certain = {
  casesPerPeriod: same("1200"),
  gainPerCase: same("1"),
  adoption: same("100"),
  runningCost: same("0"),
  investment: same("1000"),
  horizon: same("2"),
  discountRate: "0",
  note: "Figures that are easy to follow.",
};
const gain = (start: string, end: string, amount: string, grade = "2") => ({
  amount,
  periodStart: start,
  periodEnd: end,
  baseline: "The year before",
  grade,
  evidence: "Compared with the ledger of the year before.",
});

async function projectWithValue(world: World) {
  const { project, members } = await world.team();
  const stakeholder = members.stakeholder;
  await world.perform(stakeholder, commands.submitEstimate, certain, project);
  await world.perform(stakeholder, commands.submitEstimate, { ...certain, gainPerCase: same("2") }, project);
  const budget = { amount: "3650", startsOn: "2026-01-01", endsOn: "2026-12-31", note: "" };
  await world.perform(stakeholder, commands.setBudget, budget, project);
  for (const [day, amount, kind] of [
    ["2026-01-31", "100", "data"],
    ["2026-02-15", "50", "compute"],
    ["2025-12-01", "7", "people"],
  ] as const) {
    await world.perform(stakeholder, commands.recordCost, { amount, kind, spentOn: day, note: day }, project);
  }
  for (const entry of [gain("2026-01-01", "2026-01-31", "80"), gain("2026-02-01", "2026-02-28", "-20", "5")]) {
    await world.perform(stakeholder, commands.recordRealisedValue, entry, project);
  }
  return { project, stakeholder };
}

describe("getValue", () => {
  test("brings estimate, budget, costs and realised value together", async ({ world }) => {
    const { project, stakeholder } = await projectWithValue(world);
    const value = await getValue(await world.grant(stakeholder, project));
    expect(value.estimate).toMatchObject({ number: 2, mean: 380_000, p10: 380_000, paysBack: 1 });
    expect(value.estimate?.result.gains.at(-1)).toMatchObject({ year: 2, mean: 480_000 });
    expect(value.previous).toMatchObject([{ number: 1, mean: 140_000, result: null }]);
    expect(value.budget).toMatchObject({ amount: 365_000, setBy: stakeholder.name });
    // 2 March is the 61st of the budget's 365 days.
    expect(value.burn).toMatchObject({ spent: 15_000, planned: 61_000, outside: 700 });
    expect(value.burn?.months).toHaveLength(12);
    expect(value.spent).toBe(15_700);
    expect(value.costsByKind).toEqual([
      { kind: "people", amount: 700 },
      { kind: "data", amount: 10_000 },
      { kind: "compute", amount: 5_000 },
    ]);
    expect(value.realised).toEqual({
      byGrade: [0, 0, 8_000, 0, 0, -2_000],
      total: 6_000,
      entries: 2,
      until: "2026-02-28",
    });
  });

  test("counts what was promised from the day it went live for users, in days so far, by the estimate in force then", async ({
    world,
  }) => {
    const team = await world.team();
    const { project, members } = team;
    const stakeholder = members.stakeholder;
    await world.perform(stakeholder, commands.submitEstimate, certain, project);
    world.now = new Date("2026-01-01T10:00:00Z");
    const grant = await world.grant(stakeholder, project);
    expect(await getValue(grant)).toMatchObject({ promise: null, against: { from: null, months: [] } });
    await released(world, team);
    world.now = new Date("2026-02-10T10:00:00Z");
    await world.perform(stakeholder, commands.submitEstimate, { ...certain, gainPerCase: same("2") }, project);
    await world.perform(stakeholder, commands.recordRealisedValue, gain("2026-01-01", "2026-01-31", "80"), project);
    const value = await getValue(await world.grant(stakeholder, project));
    // 1,200 a year over 41 days; the estimate that came later stands beside it
    const promised = Math.round((120_000 * 41) / 365.25);
    expect(value.promise).toMatchObject({
      from: "2026-01-01",
      estimate: 1,
      now: { mean: promised, p10: promised, p90: promised },
      arrived: { total: 8_000, until: "2026-01-31" },
      standing: "below",
    });
    expect(value.nowExpected).toMatchObject({ estimate: 2, gains: { mean: Math.round((240_000 * 41) / 365.25) } });
    expect(value.against.from).toEqual({ day: "2026-01-01", because: "live" });
    expect(value.against.months.find(({ month }) => month === "2026-02")?.expected?.mean).toBe(promised);
    expect(value.against.months.map(({ month }) => month)).toContain("2027-02");
  });

  test("is empty where nothing was recorded, and where only others recorded", async ({ world }) => {
    await projectWithValue(world);
    const { project, members } = await world.team();
    const grant = await world.grant(members.expert, project);
    expect(await getValue(grant)).toEqual({
      estimate: null,
      previous: [],
      budget: null,
      burn: null,
      spent: 0,
      costsByKind: [],
      realised: { byGrade: [0, 0, 0, 0, 0, 0], total: 0, entries: 0, until: null },
      against: { from: null, today: "2026-03-02", months: [] },
      promise: null,
      nowExpected: null,
    });
    expect(await listEstimates(grant)).toEqual([]);
    expect(await listBudgets(grant)).toEqual([]);
    expect(await listCosts(grant)).toEqual({ costs: [], next: null });
    expect(await listRealised(grant)).toEqual({ entries: [], next: null });
    await expect(getEstimate(grant, 1)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("an estimate comes with the one before it", async ({ world }) => {
  const { project, stakeholder } = await projectWithValue(world);
  const grant = await world.grant(stakeholder, project);
  expect(await getEstimate(grant, 2)).toMatchObject({ estimate: { number: 2 }, previous: { number: 1 } });
  expect(await getEstimate(grant, 1)).toMatchObject({ estimate: { number: 1, mean: 140_000 }, previous: null });
  await expect(getEstimate(grant, 3)).rejects.toMatchObject({ code: "not_found" });
});

test("pages go through every cost and every entry once, the latest first", async ({ world }) => {
  const { project, stakeholder } = await projectWithValue(world);
  const grant = await world.grant(stakeholder, project);
  const spent: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listCosts(grant, { after, size: 2 });
    spent.push(...page.costs.map(({ spentOn }) => spentOn));
    if (!page.next) break;
    after = page.next;
  }
  expect(spent).toEqual(["2026-02-15", "2026-01-31", "2025-12-01"]);
  expect((await listCosts(grant, { kind: "data" })).costs.map(({ note }) => note)).toEqual(["2026-01-31"]);

  const first = await listRealised(grant, { size: 1 });
  const second = await listRealised(grant, { size: 1, after: first.next ?? "" });
  expect([...first.entries, ...second.entries].map(({ amount }) => amount)).toEqual([-2_000, 8_000]);
  expect(second.next).toBeNull();
  expect((await listRealised(grant, { grade: 5 })).entries).toMatchObject([{ amount: -2_000 }]);
});
