// Model versions: proposed from a run that finished, numbered by name, shown to experts, withdrawn once.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, notices, runs } from "@/db/schema";
import { giveOpinion, sendSamples } from "@/lib/data/samples/commands";
import { findNextCase } from "@/lib/data/samples/queue.queries";
import { done, type Team } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { createExperiment } from "../commands";
import { recordRun } from "../runs/commands";
import { proposeModel, sendWorstErrors, withdrawModel } from "./commands";
import { getModelVersion, listModelVersions, listVersionsOfRun } from "./queries";
import { areWorstErrorsSeen } from "./rules";

async function recorded(world: World, { project, members }: Team, name: string) {
  const by = members.data_scientist;
  const experiment = { name: `Trees of ${name}`, description: "" };
  const { id: experimentId } = done(await world.perform(by, createExperiment, experiment, project));
  return done(await world.perform(by, recordRun, { experimentId, name, params: "", metrics: "recall = 0.8" }, project))
    .id;
}

const batch = {
  name: "Worst errors",
  question: "Is the model right?",
  samples: [{ answer: "late", confidence: 0.9, facts: { carrier: "UA" } }],
};

const why = "It learned from the answers themselves.";

test("versions are numbered by the model's name; experts and stakeholders are told", async ({ db, world }) => {
  const team = await world.team();
  const { project, members } = team;
  const [first, second] = [await recorded(world, team, "one"), await recorded(world, team, "two")];
  const propose = (runId: string, model: string) =>
    world.perform(members.data_scientist, proposeModel, { runId, model, note: "The best so far." }, project);
  const { id } = done(await propose(first, "late-trees"));
  expect(done(await propose(second, "late-trees")).number).toBe(2);
  expect(done(await propose(second, "late-forest")).number).toBe(1);
  expect(await propose(first, "late-trees")).toMatchObject({ refusal: { code: "conflict" } });
  expect(await propose(first, "late/trees")).toMatchObject({ refusal: { code: "invalid" } });
  const grant = await world.grant(members.expert, project);
  expect((await listModelVersions(grant)).versions).toHaveLength(3);
  expect(await listVersionsOfRun(grant, second)).toHaveLength(2);
  const { next } = await listModelVersions(grant, { size: 2 });
  expect((await listModelVersions(grant, { size: 2, after: next ?? "" })).versions).toHaveLength(1);
  expect(await getModelVersion(grant, id)).toMatchObject({ model: "late-trees", number: 1, run: "one" });
  const [event] = await db.select().from(events).where(eq(events.subject, id));
  expect(event).toMatchObject({ kind: "model.proposed", after: { title: "late-trees 1", run: "one" } });
  const told = await db
    .select({ personId: notices.personId })
    .from(notices)
    .where(eq(notices.eventId, event?.id ?? 0));
  expect(told.map(({ personId }) => personId).sort()).toEqual([members.expert.id, members.stakeholder.id].sort());
});

test("a run that has not finished, and runs, samples and versions of others are refused (not others)", async ({
  db,
  world,
}) => {
  const [team, other] = [await world.team(), await world.team()];
  const { project, members } = team;
  const [own, foreign] = [await recorded(world, team, "own"), await recorded(world, other, "foreign")];
  const by = members.data_scientist;
  const theirs = done(await world.perform(other.members.data_scientist, sendSamples, batch, other.project)).id;
  const propose = (part: object) =>
    world.perform(by, proposeModel, { runId: own, model: "late-trees", ...part }, project);
  expect(await propose({ runId: foreign })).toMatchObject({ refusal: { code: "not_found" } });
  expect(await propose({ worstErrorsId: theirs })).toMatchObject({ refusal: { code: "not_found" } });
  await db.update(runs).set({ status: "running" }).where(eq(runs.id, own));
  expect(await propose({})).toMatchObject({ refusal: { code: "precondition" } });
  await db.update(runs).set({ status: "finished" }).where(eq(runs.id, own));
  const { id: modelVersionId } = done(await propose({}));
  const attach = { modelVersionId, worstErrorsId: theirs };
  expect(await world.perform(by, sendWorstErrors, attach, project)).toMatchObject({ refusal: { code: "not_found" } });
  const stranger = other.members.data_scientist;
  expect(await world.perform(stranger, sendWorstErrors, attach, other.project)).toMatchObject({
    refusal: { code: "not_found" },
  });
  const withdrawal = { modelVersionId, reason: why };
  expect(await world.perform(stranger, withdrawModel, withdrawal, other.project)).toMatchObject({
    refusal: { code: "not_found" },
  });
  const grant = await world.grant(stranger, other.project);
  await expect(getModelVersion(grant, modelVersionId)).rejects.toMatchObject({ code: "not_found" });
});

test("worst errors come later and are seen once each case has an opinion; a version is withdrawn once", async ({
  world,
}) => {
  const team = await world.team();
  const { project, members } = team;
  const by = members.data_scientist;
  const runId = await recorded(world, team, "one");
  const { id: modelVersionId } = done(await world.perform(by, proposeModel, { runId, model: "late-trees" }, project));
  const { id: worstErrorsId } = done(await world.perform(by, sendSamples, batch, project));
  done(await world.perform(by, sendWorstErrors, { modelVersionId, worstErrorsId }, project));
  const grant = await world.grant(members.expert, project);
  const shown = async () => (await getModelVersion(grant, modelVersionId)).worstErrors ?? { samples: 0, unseen: 0 };
  expect(await shown()).toMatchObject({ name: "Worst errors", samples: 1, unseen: 1 });
  expect(areWorstErrorsSeen(await shown())).toBe(false);
  const sample = await findNextCase(grant, worstErrorsId);
  const opinion = { sampleId: sample?.id, verdict: "wrong", reason: "It was a holiday." };
  done(await world.perform(members.expert, giveOpinion, opinion, project));
  expect(areWorstErrorsSeen(await shown())).toBe(true);
  const withdraw = () => world.perform(by, withdrawModel, { modelVersionId, reason: why }, project);
  expect(await withdraw()).toMatchObject({ ok: true });
  expect(await withdraw()).toMatchObject({ refusal: { code: "conflict" } });
  expect(await getModelVersion(grant, modelVersionId)).toMatchObject({ status: "withdrawn", withdrawnReason: why });
  const later = done(await world.perform(by, sendSamples, { ...batch, name: "More errors" }, project)).id;
  expect(await world.perform(by, sendWorstErrors, { modelVersionId, worstErrorsId: later }, project)).toMatchObject({
    refusal: { code: "precondition" },
  });
  expect(done(await world.perform(by, proposeModel, { runId, model: "late-trees" }, project)).number).toBe(2);
});
