// What is read of a project for its gates: of the version that is judged and no other, as far back as it takes, in few statements.
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { expect } from "vitest";
import type { GateState } from "@/db/enums";
import { gateStandings, runs } from "@/db/schema";
import { prepareRelease } from "@/lib/deployments/commands";
import { sendMeasurements } from "@/lib/deployments/measurements/commands";
import { getRelease } from "@/lib/deployments/queries";
import { createExperiment } from "@/lib/experiments/commands";
import { assignRuns } from "@/lib/experiments/holdouts/commands";
import { proposeModel, withdrawModel } from "@/lib/experiments/models/commands";
import { recordCounts } from "@/lib/experiments/outcomes/commands";
import { logBatch, logInputs } from "@/lib/experiments/points/commands";
import { createRun, deleteRun, recordRun, updateRun } from "@/lib/experiments/runs/commands";
import { editMetric } from "@/lib/requirements/metrics/commands";
import { counted } from "@/lib/testing/counted";
import { actsOn, passedProject } from "@/lib/testing/passed-project";
import { done, releaseTerms } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listHolds } from "../going-live/queries";
import { getEvidence, getGate } from "../queries";
import { listProved, listProvedOfVersion } from "../requirement-proofs.queries";
import { getGateStatus } from "../status/queries";
import { readEvidence } from "./queries";

type Logged = { key: string; value: number; dataset?: { name: string; digest: string } };

/** A run of the project that passed everything, as a client logs it, proposed as a version. */
async function proposed(
  world: World,
  built: Awaited<ReturnType<typeof passedProject>>,
  { figures, inputs = [], status = "finished" }: { figures: Logged[]; inputs?: [string, string][]; status?: string },
) {
  const { project, members, experimentId } = built;
  const by = members.data_scientist;
  world.now = new Date(world.now.getTime() + 3_600_000);
  const named = { experimentId, name: `Try ${v7()}`, startedAt: world.now };
  const { id: runId } = done(await world.perform(by, createRun, named, project));
  const metrics = figures.map(({ key, value }) => ({ key, value, step: 0n, loggedAt: BigInt(world.now.getTime()) }));
  done(await world.perform(by, logBatch, { runId, metrics, params: [], tags: [] }, project));
  const datasets = inputs.map(([digest, context]) => ({
    dataset: { name: "churn", digest, sourceType: "http", source: "x", schema: null, profile: null },
    tags: [{ key: "mlflow.data.context", value: context }],
  }));
  if (datasets.length > 0) done(await world.perform(by, logInputs, { runId, datasets }, project));
  done(await world.perform(by, updateRun, { runId, status: "finished", endedAt: world.now, name: null }, project));
  const { id: versionId } = done(await world.perform(by, proposeModel, { runId, model: "random" }, project));
  if (status !== "finished") await world.db.update(runs).set({ status: "failed" }).where(eq(runs.id, runId));
  const musts = (await listProved(await world.grant(by, project), ["development"])).development;
  const [recall] = musts.filter(({ requirement }) => requirement.category === "accuracy");
  return { runId, versionId, says: recall?.proof.lack ?? `${recall?.proof.state} ${recall?.proof.value}`, recall };
}

test("a model that proves nothing meets no requirement, whatever is in use and whatever other runs logged", async ({
  world,
}) => {
  const built = await passedProject(world);
  const { project, members, recallId, versionId: first } = built;
  // what is in use goes on being good
  await actsOn(world, built).measure(recallId, 0.95);
  const says = async (figures: Logged[], more: { inputs?: [string, string][]; status?: string } = {}) =>
    (await proposed(world, built, { figures, ...more })).says;
  const good = [{ key: "recall", value: 0.99 }];
  expect(await says([])).toBe("not-measured");
  expect(await says([{ key: "training_recall", value: 0.99 }])).toBe("not-measured");
  expect(await says([{ key: "recall", value: Number.NaN }])).toBe("not-a-number");
  expect(await says([{ key: "Recall", value: Number.POSITIVE_INFINITY }])).toBe("not-a-number");
  // the standard client on its own training data: one dataset, read to learn and to be scored on
  const same: [string, string][] = [
    ["aabbccdd", "train"],
    ["aabbccdd", "eval"],
  ];
  expect(await says(good, { inputs: same })).toBe("training-data");
  expect(
    await says(good, {
      inputs: [
        ["aabbccdd", "train"],
        ["11223344", "eval"],
      ],
    }),
  ).toBe("met 0.99");
  expect(await says(good, { status: "failed" })).toBe("run-not-finished");
  const { versionId, runId, recall } = await proposed(world, built, { figures: [{ key: "Recall", value: 0.3 }] });
  expect(recall).toMatchObject({
    run: { id: runId },
    proof: { state: "unmet", basis: { kind: "figure", key: "Recall" } },
  });
  const grant = await world.grant(members.expert, project);
  expect((await listProvedOfVersion(grant, first)).map(({ proof }) => proof.state)).toEqual(["met", "met", "met"]);
  expect(await getGateStatus(grant, "development", {})).toMatchObject({
    criteria: expect.arrayContaining([
      expect.objectContaining({
        id: "development.must",
        requirements: expect.arrayContaining([
          expect.objectContaining({
            state: "unmet",
            value: 0.3,
            target: 0.8,
            by: { kind: "figure", id: runId, key: "Recall" },
          }),
          expect.objectContaining({ lacks: expect.objectContaining({ cause: "not-measured" }) }),
          expect.objectContaining({ lacks: expect.objectContaining({ cause: "checked-before" }) }),
        ]),
      }),
    ]),
  });
  // measured again, about it; a deleted run takes everything with it
  const about = { metric: "recall", value: 0.9, measuredAt: world.now.toISOString(), about: versionId };
  done(await world.perform(members.ml_engineer, sendMeasurements, about, project));
  const now = async () =>
    (await listProvedOfVersion(await world.grant(members.expert, project), versionId)).find(
      ({ requirement }) => requirement.category === "accuracy",
    )?.proof;
  expect(await now()).toMatchObject({ state: "met", value: 0.9, basis: { kind: "measurement" } });
  await world.db.update(runs).set({ deletedAt: world.now }).where(eq(runs.id, runId));
  expect(await now()).toMatchObject({ state: "missing", lack: "run-deleted" });
  expect(await getGate(await world.grant(members.expert, project), "development")).toMatchObject({
    criteria: expect.arrayContaining([expect.objectContaining({ id: "development.candidate", because: "run-gone" })]),
  });
});

test("a gate that passed with another version counts as passed since it passed with the one that was proposed later (not others')", async ({
  world,
  db,
}) => {
  const built = await passedProject(world);
  const { project, members } = built;
  const passedAt = async () => (await getEvidence(await world.grant(members.expert, project))).passed.development;
  expect(await passedAt()).toBeInstanceOf(Date);
  await proposed(world, built, { figures: [] });
  expect(await passedAt()).toBeUndefined();
  const addStanding = async (state: GateState, days: number, projectId = project.id) => {
    const since = new Date(world.now.getTime() + days * 86_400_000);
    const stored = { waived: false, digest: "", print: `${state} ${days}`, criteria: [], since };
    await db.insert(gateStandings).values({ projectId, gate: "development", state, ...stored });
    return since;
  };
  await addStanding("passed", -1);
  await addStanding("pending", 1);
  await addStanding("lapsed", 2);
  await addStanding("passed", 1, (await world.project()).id);
  expect(await passedAt()).toBeUndefined();
  await addStanding("passed", 4);
  const first = await addStanding("passed", 3);
  expect(await passedAt()).toEqual(first);
});

test("a release is held to the version that it brings, not to the one that was proposed last", async ({ world }) => {
  const built = await passedProject(world);
  const { project, members, versionId: good } = built;
  const { versionId: random } = await proposed(world, built, { figures: [] });
  const engineer = members.ml_engineer;
  const holdsOfVersion = async (versionId: string) => {
    const { number } = done(await world.perform(engineer, prepareRelease, releaseTerms(versionId, built), project));
    const holds = await listHolds(
      await world.grant(engineer, project),
      await getRelease(await world.grant(engineer, project), number),
    );
    return holds.flatMap(({ unmet }) => unmet.map(({ id }) => id));
  };
  expect(await holdsOfVersion(random)).toEqual(
    expect.arrayContaining(["development.must", "development.worst-errors", "deployment.speed"]),
  );
  expect((await holdsOfVersion(good)).filter((id) => id.startsWith("development."))).toEqual([]);
  const withdrawal = { modelVersionId: good, reason: "It learned from the answers themselves." };
  done(await world.perform(members.data_scientist, withdrawModel, withdrawal, project));
  expect(await getGate(await world.grant(engineer, project), "deployment")).toMatchObject({
    criteria: expect.arrayContaining([
      expect.objectContaining({ id: "deployment.release", state: "unmet", because: "version-withdrawn" }),
    ]),
  });
});

test("what is believed is read as far back as it takes: ten thousand measurements in two more statements", async ({
  db,
  world,
}) => {
  const built = await passedProject(world);
  const { project, recallId, members } = built;
  const read = () => counted(db, (own) => readEvidence(own, [project.id], world.now));
  const before = await read();
  const stateOf = async () => {
    const gate = await getGate(await world.grant(members.expert, project), "operation");
    const must = gate.criteria.find(({ id }) => id === "operation.must");
    return `${must?.state}${must?.doubted ? ", doubted" : ""}`;
  };
  const start = world.now.getTime();
  // met and unmet in turns, since a gate was passed while it was met; the last one fails
  await db.execute(sql`insert into measurements (id, metric_id, value, measured_at, source, recorded_by_id, recorded_at)
    select gen_random_uuid(), ${recallId}, case when n % 2 = 0 then 0.2 else 0.9 end,
      ${new Date(start).toISOString()}::timestamptz + n * interval '1 second', 'api', ${members.expert.id}, ${new Date(start).toISOString()}::timestamptz
    from generate_series(2, 9990) n`);
  world.now = new Date(start + 10_000_000);
  const after = await read();
  expect(after.statements - before.statements).toBeLessThanOrEqual(3);
  expect(await stateOf()).toBe("met, doubted");
  await actsOn(world, built).measure(recallId, 0.2);
  expect(await stateOf()).toBe("unmet");
});

test("a key metric says under which names and in which unit runs log it", async ({ world }) => {
  const built = await passedProject(world);
  const { project, members, recallId } = built;
  const terms = { name: "Recall", audience: "technical", unit: "%", direction: "higher", baseline: 50, target: 80 };
  const mapped = { metricId: recallId, version: 1, ...terms, loggedAs: "val/recall, eval_recall", loggedFactor: "100" };
  const reason = "It is told in per cent from now on.";
  done(await world.perform(members.data_scientist, editMetric, { ...mapped, reason }, project));
  const { recall } = await proposed(world, built, { figures: [{ key: "VAL/recall", value: 0.83 }] });
  expect(recall?.proof).toMatchObject({ state: "met", value: 83, basis: { kind: "figure", key: "VAL/recall" } });
  const faulty = { ...mapped, version: 2, loggedFactor: "0", reason };
  expect(await world.perform(members.data_scientist, editMetric, faulty, project)).toMatchObject({
    refusal: { details: { fields: { loggedFactor: expect.any(String) } } },
  });
});

test("a run that is taken to a hold-out of its own leaves behind the runs that it was chosen among, until they are there too", async ({
  world,
}) => {
  const { project, members } = await world.team();
  const does = async (command: Parameters<World["perform"]>[1], input: unknown) =>
    done(await world.perform(members.data_scientist, command, input, project)) as { id: string };
  const { id: experimentId } = await does(createExperiment, { name: "Trees", description: "" });
  const scored = async (right: number) => {
    const { id: runId } = await does(recordRun, { experimentId, name: `Try ${right}`, params: "", metrics: "" });
    const counts = [right, 100 - right, 10, 10];
    await does(recordCounts, { runId, holdout: "May", labels: ["0", "1"], counts });
    return runId;
  };
  const [first, second, best] = [await scored(60), await scored(61), await scored(70)];
  await does(proposeModel, { runId: best, model: "churn", worstErrorsId: "" });
  const leftBehind = async () =>
    (await getEvidence(await world.grant(members.expert, project))).candidate?.worth?.leftBehind;
  expect(await leftBehind()).toBe(0);
  await does(assignRuns, { runs: [best], holdout: "June" });
  expect(await leftBehind()).toBe(2);
  await does(deleteRun, { runId: first });
  expect(await leftBehind()).toBe(2);
  await does(assignRuns, { runs: [first, second], holdout: "June" });
  expect(await leftBehind()).toBe(0);
  // by hand, under a name of its own, it is no other
  await does(recordCounts, { runId: best, holdout: "July", labels: ["0", "1"], counts: [70, 30, 10, 10] });
  expect(await leftBehind()).toBe(2);
});
