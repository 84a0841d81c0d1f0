// How quick somebody judges: the median time between their own last opinions, where there are enough of them; pauses are none of it.
import { v7 } from "uuid";
import { expect } from "vitest";
import { sampleOpinions, samples } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { importSamples } from "./commands";
import { findJudgingPace } from "./mine.queries";

async function sampleOf(world: World): Promise<string> {
  const { project, members } = await world.team();
  const terms = { name: "Claims", question: "Is this claim sorted right?", opinions: 1, confirmed: "on" };
  const csv = "Claim,answer,confidence\nWater,simple,0.97\n";
  const made = await world.perform(members.data_scientist, importSamples, { ...terms, csv }, project);
  if (!made.ok) throw made.refusal;
  const [sample] = await world.db.select({ id: samples.id }).from(samples);
  return sample?.id ?? "";
}

/** One opinion at each of these seconds; all are taken back, so that one sample serves for all. */
async function judgeAt(world: World, sampleId: string, personId: string, seconds: readonly number[]) {
  const at = (second: number) => new Date(world.now.getTime() + second * 1000);
  for (const second of seconds) {
    const opinion = { id: v7(), sampleId, personId, verdict: "correct" as const };
    await world.db.insert(sampleOpinions).values({ ...opinion, givenAt: at(second), undoneAt: at(second) });
  }
}

test("is the median time between opinions, without pauses, and nobody else's", async ({ world }) => {
  const sampleId = await sampleOf(world);
  const [quick, other] = [await world.person(), await world.person()];
  const paceOf = async (person: { id: string }) =>
    findJudgingPace(await workspaceGrant(world.asker(person), "workspace.read"));
  await judgeAt(world, sampleId, quick.id, [0, 10, 25, 50, 80]);
  expect(await paceOf(quick), "four times between five opinions are too few").toBeNull();
  // an hour between two sittings, and five minutes, which just count
  await judgeAt(world, sampleId, quick.id, [3680, 3980]);
  expect(await paceOf(quick)).toBe(25);
  await judgeAt(world, sampleId, other.id, [1, 2, 3, 4, 5, 6, 7]);
  expect([await paceOf(quick), await paceOf(other)]).toEqual([25, 1]);
});
