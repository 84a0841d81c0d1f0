// What value commands write, refuse and tell; and that the summary always says what a recount would say.
import { and, eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect } from "vitest";
import type { Executor } from "@/db/client";
import { costKinds, type EvidenceGrade } from "@/db/enums";
import {
  budgets,
  costs,
  estimates,
  events,
  memberships,
  notices,
  people,
  projects,
  realisedValues,
  valueSummaries,
} from "@/db/schema";
import { perform } from "@/lib/kernel/command";
import type { Outcome } from "@/lib/kernel/errors";
import { test } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import type { Attribution } from "./attribution.rules";
import * as commands from "./commands";
import { seedOf } from "./estimate.rules";
import { realisedByGrade } from "./realised.rules";
import { fundingScore, total } from "./rules";
import { simulateNpv, type Viability } from "./viability.rules";

const typed = (least: string, likely: string, most: string) => ({ least, likely, most });
const estimate = {
  casesPerPeriod: typed("8,000", "10000", "12 000"),
  gainPerCase: typed("1.50", "2,00", "4"),
  adoption: typed("30", "60", "80"),
  runningCost: typed("2k", "3k", "5k"),
  investment: typed("10,000", "12,000", "20,000"),
  horizon: typed("2", "3", "4"),
  discountRate: "8",
  note: "Two months of tickets, counted by hand.",
};
const budget = { amount: "50,000", startsOn: "2026-01-01", endsOn: "2026-12-31", note: "" };
const cost = { amount: "1,200.50", kind: "data", spentOn: "2026-02-10", note: "Labels" };
const gain = {
  amount: "9,000",
  periodStart: "2026-01-01",
  periodEnd: "2026-01-31",
  baseline: "January a year before",
  grade: "1",
  evidence: "Ledger of refunds, before and after.",
};

const summaryOf = async (db: Executor, projectId: string) =>
  (await db.select().from(valueSummaries).where(eq(valueSummaries.projectId, projectId)))[0];

const notified = (db: Executor, personId: string) =>
  db
    .select({ kind: notices.kind, event: events.kind })
    .from(notices)
    .innerJoin(events, eq(events.id, notices.eventId))
    .where(eq(notices.personId, personId));

describe("submitEstimate", () => {
  test("stores inputs in minor units and shares, with the figures that its own seed gives", async ({ db, world }) => {
    const { project, members } = await world.team();
    const outcome = await world.perform(members.data_scientist, commands.submitEstimate, estimate, project);
    expect(outcome).toMatchObject({ ok: true, value: { number: 1 } });
    const [stored] = await db.select().from(estimates).where(eq(estimates.projectId, project.id));
    expect(stored).toMatchObject({ number: 1, current: true, discountRate: 0.08, submittedAt: world.now });
    expect(stored?.inputs).toEqual({
      casesPerPeriod: { least: 8_000, likely: 10_000, most: 12_000 },
      gainPerCase: { least: 150, likely: 200, most: 400 },
      adoption: { least: 0.3, likely: 0.6, most: 0.8 },
      runningCost: { least: 200_000, likely: 300_000, most: 500_000 },
      investment: { least: 1_000_000, likely: 1_200_000, most: 2_000_000 },
      horizon: { least: 2, likely: 3, most: 4 },
    });
    const inputs = stored?.inputs as Parameters<typeof simulateNpv>[0];
    const simulated = simulateNpv(inputs, { discountRate: 0.08, seed: seedOf(project.id) });
    expect(stored?.result).toEqual(simulated.ok && simulated.viability);
    expect(await notified(db, members.stakeholder.id)).toEqual([{ kind: "decide", event: "estimate.submitted" }]);
    expect(await notified(db, members.expert.id)).toEqual([]);
  });

  test("adds a new one and keeps the old", async ({ db, world }) => {
    const { project, members } = await world.team();
    await world.perform(members.stakeholder, commands.submitEstimate, estimate, project);
    const better = { ...estimate, adoption: typed("50", "70", "90") };
    await world.perform(members.stakeholder, commands.submitEstimate, better, project);
    const stored = await db
      .select()
      .from(estimates)
      .where(eq(estimates.projectId, project.id))
      .orderBy(estimates.number);
    expect(stored.map(({ number, current }) => ({ number, current }))).toEqual([
      { number: 1, current: false },
      { number: 2, current: true },
    ]);
    const [first, second] = stored.map(({ result }) => result as Viability);
    expect(second?.mean).toBeGreaterThan(first?.mean ?? Number.POSITIVE_INFINITY);
    expect(await summaryOf(db, project.id)).toMatchObject({ mean: second?.mean, estimatedAt: world.now });
  });

  test("refuses every wrong field with a sentence beside it", async ({ db, world }) => {
    const { project, members } = await world.team();
    const refused = async (change: object) => {
      const outcome = await world.perform(
        members.stakeholder,
        commands.submitEstimate,
        { ...estimate, ...change },
        project,
      );
      return outcome.ok ? {} : outcome.refusal.details.fields;
    };
    expect(await refused({ gainPerCase: typed("cheap", "2", "3"), investment: typed("1", "2", "") })).toEqual({
      "investment.most": "An amount, please.",
    });
    expect(await refused({ gainPerCase: typed("cheap", "2.0055", "3") })).toEqual({
      "gainPerCase.least": "An amount in EUR, please.",
      "gainPerCase.likely": "An amount in EUR, please.",
    });
    expect(await refused({ adoption: typed("30", "20", "80"), horizon: typed("2", "3", "2") })).toEqual({
      "adoption.likely": "Likely can't be less than the least.",
      "horizon.most": "The most can't be less than likely.",
    });
    expect(await refused({ adoption: typed("30", "60", "101"), runningCost: typed("-1", "2", "3") })).toEqual({
      "adoption.most": "At most 100 %, please.",
      "runningCost.least": "0 or more, please.",
    });
    expect(await refused({ horizon: typed("2", "3", "51"), casesPerPeriod: typed("-2", "0", "1") })).toEqual({
      "horizon.most": "At most 50 years, please.",
      "casesPerPeriod.least": "0 or more, please.",
    });
    expect(await refused({ note: "guess" })).toHaveProperty("note");
    expect(await refused({ discountRate: "-1" })).toHaveProperty("discountRate");
    expect(await refused({ seed: 7 })).toHaveProperty("seed");
    expect(await refused({ adoption: "60" })).toHaveProperty("adoption");
    expect(await db.select().from(estimates).where(eq(estimates.projectId, project.id))).toEqual([]);
  });

  for (const [currency, text, minor] of [
    ["JPY", "1500", 1_500],
    ["KWD", "1.505", 1_505],
  ] as const) {
    test(`reads ${currency}`, async ({ db, world }) => {
      const project = await world.project({ currency });
      const person = await world.member(project.id, "stakeholder");
      const money = {
        gainPerCase: typed(text, text, text),
        runningCost: typed("0", "0", "0"),
        investment: typed("1", "1", "1"),
      };
      expect(await world.perform(person, commands.submitEstimate, { ...estimate, ...money }, project)).toMatchObject({
        ok: true,
      });
      const [stored] = await db.select().from(estimates).where(eq(estimates.projectId, project.id));
      expect(stored?.inputs).toMatchObject({ gainPerCase: { least: minor, likely: minor, most: minor } });
      const tooFine = { ...estimate, ...money, investment: typed("0.0001", "1", "1") };
      expect(await world.perform(person, commands.submitEstimate, tooFine, project)).toMatchObject({ ok: false });
    });
  }
});

describe("setBudget", () => {
  test("replaces the current budget and keeps the old", async ({ db, world }) => {
    const { project, members } = await world.team();
    await world.perform(members.stakeholder, commands.setBudget, budget, project);
    await world.perform(members.stakeholder, commands.setBudget, { ...budget, amount: "70k" }, project);
    const stored = await db.select().from(budgets).where(eq(budgets.projectId, project.id));
    expect(stored.map(({ amount, current }) => [amount, current])).toEqual(
      expect.arrayContaining([
        [5_000_000, false],
        [7_000_000, true],
      ]),
    );
    expect(await summaryOf(db, project.id)).toMatchObject({ budget: 7_000_000 });
  });

  test("refuses a negative amount and an end before the start", async ({ world }) => {
    const { project, members } = await world.team();
    const refused = async (change: object) => {
      const outcome = await world.perform(members.stakeholder, commands.setBudget, { ...budget, ...change }, project);
      return outcome.ok ? {} : outcome.refusal.details.fields;
    };
    expect(await refused({ amount: "-1" })).toEqual({ amount: "0 or more, please." });
    expect(await refused({ endsOn: "2025-12-31" })).toEqual({ endsOn: "The last day lies before the first." });
    expect(await refused({ startsOn: "0026-01-01" })).toHaveProperty("startsOn");
  });
});

describe("costs", () => {
  test("are recorded, and struck ones stay on record without counting", async ({ db, world }) => {
    const { project, members } = await world.team();
    const recorded = await world.perform(members.data_engineer, commands.recordCost, cost, project);
    await world.perform(members.ml_engineer, commands.recordCost, { ...cost, amount: "10", kind: "compute" }, project);
    expect(await summaryOf(db, project.id)).toMatchObject({ spent: 121_050 });
    const costId = recorded.ok ? recorded.value?.id : undefined;
    const strike = { costId, reason: "It was booked on another project." };
    expect(await world.perform(members.data_engineer, commands.strikeCost, strike, project)).toMatchObject({
      ok: true,
    });
    expect(await summaryOf(db, project.id)).toMatchObject({ spent: 1_000 });
    expect(
      await db
        .select()
        .from(costs)
        .where(eq(costs.id, costId ?? "")),
    ).toMatchObject([{ amount: 120_050, struckAt: world.now, struckReason: strike.reason }]);
    expect(await world.perform(members.data_engineer, commands.strikeCost, strike, project)).toMatchObject({
      refusal: { code: "conflict", details: { theirs: { struckReason: strike.reason } } },
    });
  });

  test("of others cannot be struck", async ({ db, world }) => {
    const ours = await world.team();
    const other = await world.team();
    const recorded = await world.perform(other.members.stakeholder, commands.recordCost, cost, other.project);
    const strike = { costId: recorded.ok ? recorded.value?.id : undefined, reason: "Not mine to strike out." };
    expect(await world.perform(ours.members.stakeholder, commands.strikeCost, strike, ours.project)).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(await summaryOf(db, other.project.id)).toMatchObject({ spent: 120_050 });
    expect(await summaryOf(db, ours.project.id)).toBeUndefined();
  });

  test("refuse what is negative, of no kind, or of no day", async ({ world }) => {
    const { project, members } = await world.team();
    const change = { amount: "-5", kind: "lunch", spentOn: "2026-02-30", note: "" };
    expect(await world.perform(members.stakeholder, commands.recordCost, change, project)).toMatchObject({
      refusal: { details: { fields: { kind: expect.any(String), spentOn: expect.any(String) } } },
    });
    expect(
      await world.perform(members.stakeholder, commands.recordCost, { ...cost, amount: "-5" }, project),
    ).toMatchObject({
      refusal: { details: { fields: { amount: "0 or more, please." } } },
    });
  });

  test("ask for a decision once, when they pass the budget", async ({ db, world }) => {
    const { project, members } = await world.team();
    await world.perform(members.stakeholder, commands.setBudget, { ...budget, amount: "2000" }, project);
    for (const amount of ["1500", "600", "50"]) {
      await world.perform(members.data_scientist, commands.recordCost, { ...cost, amount }, project);
    }
    expect(await notified(db, members.stakeholder.id)).toEqual([{ kind: "decide", event: "cost.recorded" }]);
  });

  test("on days that the budget does not cover are not spent of it", async ({ db, world }) => {
    const { project, members } = await world.team();
    await world.perform(members.stakeholder, commands.setBudget, budget, project);
    await world.perform(members.stakeholder, commands.recordCost, { ...cost, spentOn: "2025-12-31" }, project);
    expect(await summaryOf(db, project.id)).toMatchObject({ spent: 0 });
    await world.perform(members.stakeholder, commands.setBudget, { ...budget, startsOn: "2025-12-31" }, project);
    expect(await summaryOf(db, project.id)).toMatchObject({ spent: 120_050 });
  });
});

describe("realised value", () => {
  test("is summed by grade, counts harm, and tells the team", async ({ db, world }) => {
    const { project, members } = await world.team();
    await world.perform(members.stakeholder, commands.recordRealisedValue, gain, project);
    const harm = { ...gain, amount: "-500", grade: 5, periodStart: "2026-02-01", periodEnd: "2026-02-28" };
    await world.perform(members.stakeholder, commands.recordRealisedValue, harm, project);
    expect(await summaryOf(db, project.id)).toMatchObject({
      realised: [0, 900_000, 0, 0, 0, -50_000],
      realisedTotal: 850_000,
      realisedUntil: "2026-02-28",
    });
    expect(await notified(db, members.expert.id)).toHaveLength(2);
    expect(await notified(db, members.stakeholder.id)).toEqual([]);
  });

  test("refuses a period to come, a grade that was not chosen, and no evidence", async ({ world }) => {
    const { project, members } = await world.team();
    const refused = async (change: object) => {
      const outcome = await world.perform(
        members.stakeholder,
        commands.recordRealisedValue,
        { ...gain, ...change },
        project,
      );
      return outcome.ok ? {} : outcome.refusal.details.fields;
    };
    expect(await refused({ periodEnd: "2026-03-03" })).toEqual({ periodEnd: "This period is not over yet." });
    expect(await refused({ periodEnd: "2025-12-03" })).toEqual({ periodEnd: "The last day lies before the first." });
    expect(await refused({ grade: "" })).toEqual({ grade: "Please choose how well it is proved." });
    expect(await refused({ grade: 6 })).toEqual({ grade: "A grade from 0 to 5, please." });
    expect(await refused({ evidence: "see me" })).toHaveProperty("evidence");
  });

  test("of others cannot be struck", async ({ db, world }) => {
    const ours = await world.team();
    const other = await world.team();
    const recorded = await world.perform(other.members.stakeholder, commands.recordRealisedValue, gain, other.project);
    const realisedValueId = recorded.ok ? recorded.value?.id : undefined;
    const strike = { realisedValueId, reason: "It was counted twice." };
    expect(
      await world.perform(ours.members.stakeholder, commands.strikeRealisedValue, strike, ours.project),
    ).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(
      await world.perform(other.members.stakeholder, commands.strikeRealisedValue, strike, other.project),
    ).toMatchObject({
      ok: true,
    });
    expect(await summaryOf(db, other.project.id)).toMatchObject({ realisedTotal: 0, realisedUntil: null });
  });
});

describe("more than can be counted exactly", () => {
  const most = "90071992547409.91"; // 2⁵³ − 1 cents
  test("is refused beside the amount, and nothing of it is kept", async ({ world, db }) => {
    const { project, members } = await world.team();
    const stakeholder = members.stakeholder;
    const fields = async (performed: Promise<Outcome<unknown>>) => {
      const outcome = await performed;
      return outcome.ok ? {} : outcome.refusal.details.fields;
    };
    const sentence = "With what is recorded already this comes to more than can be counted exactly.";
    const spend = (amount: string) =>
      fields(world.perform(stakeholder, commands.recordCost, { ...cost, amount }, project));
    expect(await spend(most)).toEqual({});
    expect(await spend("0.01")).toEqual({ amount: sentence });
    const bring = (amount: string) =>
      fields(world.perform(stakeholder, commands.recordRealisedValue, { ...gain, amount }, project));
    expect(await bring(`-${most}`)).toEqual({});
    expect(await bring("-0.01")).toEqual({ amount: sentence });
    expect(await db.$count(costs, eq(costs.projectId, project.id))).toBe(1);
    expect(await summaryOf(db, project.id)).toMatchObject({ spent: 2 ** 53 - 1, realisedTotal: -(2 ** 53 - 1) });
  });

  test("is refused of a budget, and of costs on days that no budget covers", async ({ world, db }) => {
    const { project, members } = await world.team();
    const stakeholder = members.stakeholder;
    const fields = async (performed: Promise<Outcome<unknown>>) => {
      const outcome = await performed;
      return outcome.ok ? {} : outcome.refusal.details.fields;
    };
    const budget = { amount: "100", startsOn: "2026-01-01", endsOn: "2026-01-31", note: "" };
    const set = (amount: string) =>
      fields(world.perform(stakeholder, commands.setBudget, { ...budget, amount }, project));
    const tooMuch = "This is more than can be counted exactly: at most 90,071,992,547,409.91 EUR.";
    expect(await set("90071992547409.92")).toEqual({ amount: tooMuch });
    expect(await set("9e99")).toEqual({ amount: "An amount in EUR, please." });
    expect(await set(most)).toEqual({});
    const spend = (amount: string, spentOn: string) =>
      fields(world.perform(stakeholder, commands.recordCost, { ...cost, amount, spentOn }, project));
    expect(await spend("99999999999999999999", "2026-02-01")).toEqual({ amount: tooMuch });
    expect(await spend(most, "2026-02-01")).toEqual({});
    expect(await spend("0.01", "2026-02-02")).toHaveProperty("amount");
    expect(await db.$count(costs, eq(costs.projectId, project.id))).toBe(1);
  });

  test("is refused beside the figure of an estimate that adds most", async ({ world, db }) => {
    const { project, members } = await world.team();
    const input = { ...estimate, casesPerPeriod: typed("1", "1e9", "1e15") };
    expect(await world.perform(members.stakeholder, commands.submitEstimate, input, project)).toMatchObject({
      refusal: {
        details: {
          fields: { "casesPerPeriod.most": "With the other figures this comes to more than can be counted exactly." },
        },
      },
    });
    expect(await db.$count(estimates, eq(estimates.projectId, project.id))).toBe(0);
  });
});

test("dials are kept with the estimate and say what moved; those that contradict each other are refused at one of them", async ({
  world,
  db,
}) => {
  const { project, members } = await world.team();
  const stakeholder = members.stakeholder;
  await world.perform(stakeholder, commands.submitEstimate, estimate, project);
  const together = { casesAndGain: "strongly", casesAndAdoption: "none" };
  expect(await world.perform(stakeholder, commands.submitEstimate, { ...estimate, together }, project)).toMatchObject({
    ok: true,
  });
  const [stored] = await db
    .select()
    .from(estimates)
    .where(and(eq(estimates.projectId, project.id), estimates.current));
  expect(stored?.together).toEqual({ casesAndGain: "strongly" });
  expect((stored?.moved as Attribution | undefined)?.by.map(({ mover }) => mover)).toEqual(["together"]);
  const contradicting = { ...estimate, together: { casesAndGain: "strongly", casesAndAdoption: "strongly" } };
  expect(await world.perform(stakeholder, commands.submitEstimate, contradicting, project)).toMatchObject({
    refusal: { details: { fields: { "together.gainAndAdoption": expect.stringContaining("contradicts") } } },
  });
});

/** The same figures from the rows themselves, by the rules and not by SQL. */
async function recount(db: Executor, projectId: string) {
  const [stored] = await db
    .select()
    .from(estimates)
    .where(and(eq(estimates.projectId, projectId), estimates.current));
  const [summary] = await db
    .select()
    .from(budgets)
    .where(and(eq(budgets.projectId, projectId), budgets.current));
  const spent = await db.select().from(costs).where(eq(costs.projectId, projectId));
  const gained = await db.select().from(realisedValues).where(eq(realisedValues.projectId, projectId));
  const result = stored?.result as Viability | undefined;
  // the investment of these estimates is 10,000 · 12,000 · 20,000
  const worth = result && { mean: result.mean, paysBack: result.paysBack.share, remainingCost: 1_300_000 };
  const { byGrade, total: realisedTotal } = realisedByGrade(gained);
  const ends = gained.filter(({ struckAt }) => !struckAt).map(({ periodEnd }) => periodEnd);
  return {
    projectId,
    paysBack: result?.paysBack.share ?? null,
    mean: result?.mean ?? null,
    p10: result?.p10 ?? null,
    p50: result?.p50 ?? null,
    p90: result?.p90 ?? null,
    remainingCost: worth?.remainingCost ?? null,
    fundingScore: worth ? fundingScore(worth) : null,
    estimatedAt: stored?.submittedAt ?? null,
    budget: summary?.amount ?? null,
    spent: total(spent.filter(({ spentOn }) => !summary || (summary.startsOn <= spentOn && spentOn <= summary.endsOn))),
    realised: byGrade,
    realisedTotal,
    realisedUntil: ends.toSorted().at(-1) ?? null,
    belowPromise: false, // nothing is live here
  };
}

const cents = fc.integer({ min: 0, max: 10 ** 9 }).map((minor) => (minor / 100).toFixed(2));
const days = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const actions = fc.oneof(
  fc.record({ name: fc.constant("estimate" as const), gain: fc.integer({ min: -3, max: 9 }) }),
  fc.record({ name: fc.constant("budget" as const), amount: cents, startsOn: days }),
  fc.record({ name: fc.constant("cost" as const), amount: cents, kind: fc.constantFrom(...costKinds), spentOn: days }),
  fc.record({
    name: fc.constant("gain" as const),
    amount: cents,
    harm: fc.boolean(),
    day: days,
    grade: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({ name: fc.constantFrom("strike cost" as const, "strike gain" as const), index: fc.nat(20) }),
);

test("the summary is what a recount says, whatever was done", { timeout: 120_000 }, async ({ world, db }) => {
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { minLength: 1, maxLength: 9 }), async (performed) => {
      const { project, members } = await world.team();
      const recorded = { cost: [] as string[], gain: [] as string[] };
      const reason = "It was a mistake.";
      for (const action of performed) {
        const stakeholder = members.stakeholder;
        if (action.name === "estimate") {
          const money = String(action.gain);
          const input = { ...estimate, gainPerCase: typed(money, money, money) };
          await world.perform(stakeholder, commands.submitEstimate, input, project);
        } else if (action.name === "budget") {
          const { amount, startsOn } = action;
          const outcome = await world.perform(
            stakeholder,
            commands.setBudget,
            { ...budget, amount, startsOn },
            project,
          );
          expect(outcome.ok).toBe(true);
        } else if (action.name === "cost") {
          const { amount, kind, spentOn } = action;
          const outcome = await world.perform(stakeholder, commands.recordCost, { amount, kind, spentOn }, project);
          if (outcome.ok && outcome.value?.id) recorded.cost.push(outcome.value.id);
        } else if (action.name === "gain") {
          const input = {
            ...gain,
            amount: `${action.harm ? "-" : ""}${action.amount}`,
            periodStart: action.day,
            periodEnd: action.day,
            grade: action.grade as EvidenceGrade,
          };
          const outcome = await world.perform(stakeholder, commands.recordRealisedValue, input, project);
          if (outcome.ok && outcome.value?.id) recorded.gain.push(outcome.value.id);
        } else if (action.name === "strike cost") {
          await world.perform(
            stakeholder,
            commands.strikeCost,
            { costId: recorded.cost[action.index], reason },
            project,
          );
        } else {
          await world.perform(
            stakeholder,
            commands.strikeRealisedValue,
            { realisedValueId: recorded.gain[action.index], reason },
            project,
          );
        }
      }
      const stored = await summaryOf(db, project.id);
      if (stored) expect(stored).toEqual(await recount(db, project.id));
    }),
    { numRuns: 25 },
  );
});

test("two costs that are recorded at once both count", async ({ clone }) => {
  const db = clone.database;
  const world = new World(db);
  const { project, members } = await world.team();
  const record = (amount: string) =>
    perform(commands.recordCost, {
      ...world.asker(members.stakeholder),
      project: project.key,
      input: { ...cost, amount },
    });
  await Promise.all(["1", "2", "3", "4"].map(record));
  expect(await summaryOf(db, project.id)).toMatchObject({ spent: 1_000 });
  for (const table of [costs, valueSummaries, memberships, notices, events]) {
    await db.delete(table).where(eq(table.projectId, project.id));
  }
  await db.delete(projects).where(eq(projects.id, project.id));
  await db.delete(people).where(inArray(people.id, [project.ownerId, ...Object.values(members).map(({ id }) => id)]));
});
