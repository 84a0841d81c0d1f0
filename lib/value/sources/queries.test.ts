// What an estimate rests on: records of the project that stand, told again with the estimate, and never another project's.
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type ValueInput, valueInputs } from "@/db/enums";
import { estimateSources, estimates, measurements, metrics } from "@/db/schema";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as commands from "../commands";
import { getEstimate, listEstimates } from "../estimate.queries";
import { listSourceRecords } from "./queries";

const range = (least: string, likely: string, most: string) => ({ least, likely, most });
const estimate = {
  casesPerPeriod: range("800", "1200", "2000"),
  gainPerCase: range("-1", "4", "9"),
  adoption: range("30", "60", "90"),
  runningCost: range("500", "800", "1500"),
  investment: range("1000", "2000", "4000"),
  horizon: range("2", "3", "5"),
  discountRate: "8",
  note: "Figures of the last two months.",
};
const gain = {
  amount: "900",
  periodStart: "2026-01-01",
  periodEnd: "2026-01-31",
  baseline: "The year before",
  grade: "3",
  evidence: "Compared with the ledger of the year before.",
};

async function measured(world: World, projectId: string, personId: string, values: readonly number[]) {
  const [metric] = await world.db
    .insert(metrics)
    .values({
      projectId,
      name: "Gain per case",
      audience: "business",
      unit: "EUR",
      direction: "higher",
      maxAgeDays: 30,
      createdById: personId,
      createdAt: world.now,
    })
    .returning();
  if (!metric) throw new Error("no metric");
  const rows = values.map((value, day) => ({
    metricId: metric.id,
    value,
    measuredAt: new Date(world.now.getTime() - (values.length - day) * 86_400_000),
    source: "form" as const,
    recordedById: personId,
    recordedAt: world.now,
  }));
  const stored = await world.db.insert(measurements).values(rows).returning({ id: measurements.id });
  return stored.map(({ id }) => id);
}

describe("records that an input can rest on", () => {
  test("are the newest measurement of each metric and the realised values, of this project alone", async ({
    world,
  }) => {
    const { project, members } = await world.team();
    const other = await world.team();
    const stakeholder = members.stakeholder;
    const [, newest] = await measured(world, project.id, stakeholder.id, [3, 4]);
    await measured(world, other.project.id, stakeholder.id, [9]);
    await world.perform(stakeholder, commands.recordRealisedValue, gain, project);
    await world.perform(other.members.stakeholder, commands.recordRealisedValue, gain, other.project);
    expect(await listSourceRecords(await world.grant(stakeholder, project))).toMatchObject([
      { kind: "measurement", id: newest, metric: "Gain per case", unit: "EUR", value: 4 },
      { kind: "realised_value", amount: 90_000, from: "2026-01-01", until: "2026-01-31", grade: 3 },
    ]);
  });
});

describe("an estimate with sources", () => {
  test("tells what was measured, by what, and how much each input moved", async ({ world }) => {
    const { project, members } = await world.team();
    const stakeholder = members.stakeholder;
    const [measurement = ""] = await measured(world, project.id, stakeholder.id, [4]);
    await world.perform(stakeholder, commands.submitEstimate, estimate, project);
    const better = {
      ...estimate,
      gainPerCase: range("3", "4", "5"),
      sources: {
        gainPerCase: { from: `measurement:${measurement}`, note: "Four weeks of calls" },
        adoption: { from: "measured", note: "Counted in the pilot" },
        horizon: { from: "guess", note: "" },
      },
    };
    expect(await world.perform(stakeholder, commands.submitEstimate, better, project)).toMatchObject({ ok: true });
    const grant = await world.grant(stakeholder, project);
    const { estimate: latest, previous } = await getEstimate(grant, 2);
    expect(previous?.sources).toEqual({});
    expect(latest.sources).toEqual({
      gainPerCase: {
        measurementId: measurement,
        realisedValueId: null,
        note: "Four weeks of calls",
        record: expect.objectContaining({ kind: "measurement", metric: "Gain per case", value: 4 }),
      },
      adoption: { measurementId: null, realisedValueId: null, note: "Counted in the pilot", record: null },
    });
    expect(latest.moved?.by.map(({ mover }) => mover)).toEqual(["gainPerCase"]);
    // all estimates of a project are played with the same luck: the ends are the figures that were stored
    expect(latest.moved?.from).toMatchObject({
      mean: previous?.mean,
      p10: previous?.p10,
      paysBack: previous?.paysBack,
    });
    expect(latest.moved?.to).toMatchObject({ mean: latest.mean, p90: latest.p90 });
    expect(latest.result.learning.inputs.gainPerCase).toBeLessThan(latest.result.learning.everything + 1);
    expect((await listEstimates(grant)).map(({ sources }) => Object.keys(sources).length)).toEqual([2, 0]);
  });

  test("refuses records of others and struck ones, and a measurement that nobody can find", async ({ world, db }) => {
    const { project, members } = await world.team();
    const other = await world.team();
    const stakeholder = members.stakeholder;
    const [othersMeasurement = ""] = await measured(world, other.project.id, stakeholder.id, [4]);
    const [struck = ""] = await measured(world, project.id, stakeholder.id, [4]);
    await db.update(measurements).set({ struckAt: world.now }).where(eq(measurements.id, struck));
    const refused = async (input: ValueInput, from: string, note = "") => {
      const given = { ...estimate, sources: { [input]: { from, note } } };
      const outcome = await world.perform(stakeholder, commands.submitEstimate, given, project);
      return outcome.ok ? {} : outcome.refusal.details.fields;
    };
    const refusal = "This record no longer counts: please choose another.";
    expect(await refused("gainPerCase", `measurement:${othersMeasurement}`)).toEqual({
      "sources.gainPerCase.from": refusal,
    });
    expect(await refused("gainPerCase", `measurement:${struck}`)).toEqual({ "sources.gainPerCase.from": refusal });
    expect(await refused("adoption", `realised_value:${othersMeasurement}`)).toEqual({
      "sources.adoption.from": refusal,
    });
    expect(await refused("adoption", "measured")).toHaveProperty(["sources.adoption.note"]);
    expect(await refused("adoption", "measurement:1")).toHaveProperty(["sources.adoption.from"]);
    expect(await db.$count(estimates, eq(estimates.projectId, project.id))).toBe(0);
    expect(await db.$count(estimateSources)).toBe(0);
  });

  test("that was stored before either was known still shows what to learn and what moved", async ({ world, db }) => {
    const { project, members } = await world.team();
    const stakeholder = members.stakeholder;
    await world.perform(stakeholder, commands.submitEstimate, estimate, project);
    await world.perform(stakeholder, commands.submitEstimate, { ...estimate, horizon: range("4", "5", "6") }, project);
    const grant = await world.grant(stakeholder, project);
    const { estimate: sourced } = await getEstimate(grant, 2);
    await db
      .update(estimates)
      .set({ moved: null, result: sql`${estimates.result} - 'learning'` })
      .where(eq(estimates.projectId, project.id));
    const { estimate: restored } = await getEstimate(grant, 2);
    expect(restored).toEqual(sourced);
    expect(valueInputs.every((input) => restored.result.learning.inputs[input] >= 0)).toBe(true);
    expect((await listEstimates(grant))[0]?.result).toEqual(sourced.result);
  });
});
