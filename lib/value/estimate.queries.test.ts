// The estimates of a project as its pages read them: each thing in which a row may differ keeps it from being shown, or moves it.
import { expect } from "vitest";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { attributeChange } from "./attribution.rules";
import type { Together } from "./copula.rules";
import { getEstimate, listEstimates } from "./estimate.queries";
import type { ValueInputs } from "./simulation.rules";
import { simulateNpv, type Viability } from "./viability.rules";

type Given = Record<string, unknown>;

const same = (figure: number) => ({ least: figure, likely: figure, most: figure });
const inputs: ValueInputs = {
  casesPerPeriod: { least: 800, likely: 1_200, most: 2_000 },
  gainPerCase: { least: -100, likely: 400, most: 900 },
  adoption: same(0.6),
  runningCost: same(80_000),
  investment: same(200_000),
  horizon: same(3),
};
const options = { discountRate: 0.08, draws: 100, seed: 7 };

function simulated(given: ValueInputs, together: Together = {}): Viability {
  const simulated = simulateNpv(given, { ...options, together });
  if (!simulated.ok) throw new Error("These inputs have faults.");
  return simulated.viability;
}
const viability = simulated(inputs);
/** As it would come out if it were played again, so that what is kept is told from what is played. */
const altered = { ...viability, mean: 1, p10: 2, p50: 3, p90: 4, paysBack: { ...viability.paysBack, share: 0.25 } };

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const { project, members } = await world.team();
  const foreignId = (await world.project()).id;
  const estimate = (number: number, given: Given = {}) =>
    rows.add("estimates", {
      ...{ projectId: project.id, number, inputs, result: altered, discountRate: options.discountRate },
      ...{ submittedById: members.expert.id, ...given },
    });
  return { rows, members, foreignId, estimate, grant: await world.grant(members.stakeholder, project) };
}

test("the estimates of a project come with the newest first, and only the current one with its result (not others)", async ({
  world,
}) => {
  const { members, foreignId, estimate, grant } = await laboratory(world);
  const current = await estimate(2, { current: true, note: "Counted." });
  await estimate(3, { submittedById: members.data_scientist.id });
  await estimate(1);
  await estimate(9, { projectId: foreignId, current: true });
  const lines = await listEstimates(grant);
  expect(lines.map(({ number, result, submittedBy }) => [number, result?.mean, submittedBy])).toEqual([
    [3, undefined, members.data_scientist.name],
    [2, 1, members.expert.name],
    [1, undefined, members.expert.name],
  ]);
  expect(lines[1]).toEqual({
    ...{ id: current, number: 2, current: true, inputs, together: {}, discountRate: 0.08, note: "Counted." },
    ...{ submittedBy: members.expert.name, submittedAt: world.now },
    ...{ paysBack: 0.25, mean: 1, p10: 2, p50: 3, p90: 4, moved: null, sources: {}, result: altered },
  });
  expect((await listEstimates(grant, 2)).map(({ number }) => number)).toEqual([3, 2]);
});

test("at most fifty estimates are listed unless more are asked for", async ({ world }) => {
  const { estimate, grant } = await laboratory(world);
  for (let number = 1; number <= 51; number += 1) await estimate(number, { result: {} });
  expect(await listEstimates(grant)).toHaveLength(50);
  expect(await listEstimates(grant, 60)).toHaveLength(51);
});

test("an estimate is read by its number, with the one before it (not others)", async ({ world }) => {
  const { members, foreignId, estimate, grant } = await laboratory(world);
  for (const number of [3, 1, 2]) await estimate(number, { note: `The ${number}th` });
  await estimate(5);
  for (const number of [2, 3, 4]) await estimate(number, { projectId: foreignId, note: "of another project" });
  const read = async (number: number) => {
    const { estimate: found, previous } = await getEstimate(grant, number);
    return [found.number, found.note, previous?.number ?? null, previous?.note ?? null];
  };
  expect(await read(3)).toEqual([3, "The 3th", 2, "The 2th"]);
  expect(await read(1)).toEqual([1, "The 1th", null, null]);
  expect(await getEstimate(grant, 5)).toMatchObject({
    estimate: { number: 5, submittedBy: members.expert.name, moved: null, result: altered, sources: {} },
    previous: null,
  });
  const refusal = { code: "not_found", message: expect.stringContaining("This estimate") };
  for (const number of [0, 4, 6]) await expect(getEstimate(grant, number)).rejects.toMatchObject(refusal);
});

test("what an estimate moved is as it was kept, else played from the two of them with the luck of the later", async ({
  world,
}) => {
  const { estimate, grant } = await laboratory(world);
  const before = { ...inputs, gainPerCase: same(100) };
  const attribution = attributeChange({ ...options, inputs: before }, { ...options, inputs }, options);
  expect(attribution.by.map(({ mover }) => mover)).toEqual(["gainPerCase"]);
  await estimate(1, { inputs: before, result: { ...simulated(before), seed: 8, draws: 200 } });
  await estimate(2);
  const stored = { ...attribution, by: [] };
  await estimate(3, { moved: stored });
  expect((await getEstimate(grant, 2)).estimate.moved).toEqual(attribution);
  expect((await getEstimate(grant, 3)).estimate.moved).toEqual(stored);
  expect((await listEstimates(grant)).map((line) => line.moved)).toEqual([stored, null, null]);
});

test("what an old estimate lacks is played again as it was played, and what it has stays", async ({ world }) => {
  const { estimate, grant } = await laboratory(world);
  const { learning, ...without } = altered;
  const { pair: _, ...unpaired } = learning;
  const together: Together = { casesAndGain: "strongly" };
  const tied = simulated(inputs, together);
  expect(tied.learning).not.toEqual(learning);
  await estimate(1, { result: without });
  await estimate(2, { result: { ...without, learning: { ...unpaired, everything: 1 } } });
  await estimate(3, { result: { ...without, learning: { ...learning, everything: 1, pair: null } } });
  await estimate(4, { result: without, together, current: true });
  const read = async (number: number) => (await getEstimate(grant, number)).estimate.result;
  expect(await read(1)).toEqual(altered);
  expect(await read(2)).toEqual({ ...altered, learning: { ...learning, everything: 1 } });
  expect(await read(3)).toEqual({ ...altered, learning: { ...learning, everything: 1, pair: null } });
  expect(await read(4)).toEqual({ ...altered, learning: tied.learning });
  expect((await listEstimates(grant))[0]?.result).toEqual({ ...altered, learning: tied.learning });
  // by inputs that are refused today nothing can be played again
  const refused = { ...inputs, investment: same(-1) };
  await estimate(5, { inputs: refused });
  await estimate(6, { inputs: refused, result: without });
  expect(await read(5)).toEqual(altered);
  await expect(read(6)).rejects.toMatchObject({ message: expect.stringContaining("cannot be simulated") });
});

test("an estimate comes with what its own inputs rest on (not with what others' do)", async ({ world }) => {
  const { rows, foreignId, estimate, grant } = await laboratory(world);
  const [one, other] = [await estimate(1), await estimate(2)];
  const rests = (estimateId: string, note: string) =>
    rows.add("estimateSources", { estimateId, input: "adoption", note });
  await rests(one, "A pilot");
  await rests(other, "A contract");
  await rests(await estimate(1, { projectId: foreignId }), "of another project");
  const adoption = (note: string) => ({ adoption: { measurementId: null, realisedValueId: null, note, record: null } });
  const { estimate: found, previous } = await getEstimate(grant, 2);
  expect([found.sources, previous?.sources]).toEqual([adoption("A contract"), adoption("A pilot")]);
  const [second, first] = await listEstimates(grant);
  expect([second?.sources, first?.sources]).toEqual([adoption("A contract"), adoption("A pilot")]);
});
