// Who states the base rate, what becomes of the one before, and that runs are priced anew by it.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { runWorths } from "@/db/schema";
import { createExperiment } from "@/lib/experiments/commands";
import { recordCounts } from "@/lib/experiments/outcomes/commands";
import { createRun } from "@/lib/experiments/runs/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { setMatrix } from "../matrix/commands";
import { priceRuns } from "../worth/commands";
import { setBaseRate } from "./commands";
import { findBaseRate, listBaseRates, readTerms } from "./queries";

const input = (version: number, leaves = "2") => ({
  shares: [String(100 - Number(leaves)), leaves],
  source: "Customers of 2025",
  asOf: "2026-01-31",
  version,
});

async function withMatrix(world: World, labels = ["stays", "leaves"]) {
  const { project, members } = await world.team();
  const perform = async <T = unknown>(
    command: Parameters<World["perform"]>[1],
    input: unknown,
    by: keyof typeof members,
  ) => {
    const outcome = await world.perform(members[by], command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as T;
  };
  const matrix = { kind: "binary", labels, actions: ["leave alone", "call"], version: 0 };
  await perform(setMatrix, { ...matrix, amounts: ["0", "-1", "-5", "10"], note: "Counted by us." }, "stakeholder");
  return { project, members, perform, grant: await world.grant(members.data_engineer, project) };
}

describe("setBaseRate", () => {
  test("keeps every version with who and when, and the newest counts (not others)", async ({ world }) => {
    const { project, members, perform, grant } = await withMatrix(world);
    const other = await withMatrix(world);
    await other.perform(setBaseRate, input(0, "40"), "expert");
    expect(await findBaseRate(grant)).toBeNull();
    await perform(setBaseRate, input(0), "stakeholder");
    await perform(setBaseRate, input(1, "3"), "expert");
    const rates = await listBaseRates(grant);
    expect(rates.map(({ number, current, setBy }) => [number, current, setBy])).toEqual([
      [2, true, members.expert.name],
      [1, false, members.stakeholder.name],
    ]);
    expect((await readTerms(grant.db, project.id))?.mix).toEqual([0.97, 0.03]);
    expect(await world.perform(members.stakeholder, setBaseRate, input(1), project)).toMatchObject({
      ok: false,
      refusal: { code: "conflict", details: { theirs: { version: 2, shares: ["97", "3"] } } },
    });
  });

  test("asks for shares of the matrix's classes that add up, of a day that has come", async ({ world }) => {
    const { project, members } = await withMatrix(world);
    const refused = async (input: unknown) => {
      const outcome = await world.perform(members.expert, setBaseRate, input, project);
      return outcome.ok ? [] : Object.keys(outcome.refusal.details.fields ?? {});
    };
    expect(await refused({ ...input(0), shares: ["90", "2"] })).toEqual(["shares.0"]);
    expect(await refused({ ...input(0), asOf: "2999-01-01" })).toEqual(["asOf"]);
    expect(await refused({ ...input(0), shares: ["50", "25", "25"] })).toEqual(["shares"]);
    const bare = await world.team();
    expect(await world.perform(bare.members.expert, setBaseRate, input(0), bare.project)).toMatchObject({ ok: false });
  });

  test("runs are priced anew by it, at its mix", async ({ world }) => {
    const { project, perform } = await withMatrix(world);
    const { id: experimentId } = await perform<{ id: string }>(
      createExperiment,
      { name: "baseline" },
      "data_scientist",
    );
    const { id: runId } = await perform<{ id: string }>(
      createRun,
      { experimentId, name: null, startedAt: null },
      "data_scientist",
    );
    const counts = [80, 10, 2, 8];
    await perform(recordCounts, { runId, holdout: "May", labels: ["0", "1"], counts }, "data_scientist");
    const price = async () => {
      expect(await world.work(priceRuns, { projectId: project.id })).toMatchObject({ ok: true });
      const [row] = await world.db.select().from(runWorths).where(eq(runWorths.runId, runId));
      return row;
    };
    expect(await price()).toMatchObject({ mean: 60, baseRateId: null });
    await perform(setBaseRate, input(0), "stakeholder");
    const current = await price();
    expect(current?.mean).toBeCloseTo(0.98 * (-1_000 / 90) + 0.02 * 700, 9);
    expect(current?.baseRateId).not.toBeNull();
  });
});
