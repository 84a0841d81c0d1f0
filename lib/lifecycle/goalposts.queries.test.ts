// The list of moved goalposts, from the events that the commands leave.
import { expect } from "vitest";
import { sendMeasurements } from "@/lib/deployments/measurements/commands";
import { createExperiment } from "@/lib/experiments/commands";
import { proposeModel } from "@/lib/experiments/models/commands";
import { recordCounts } from "@/lib/experiments/outcomes/commands";
import { recordRun } from "@/lib/experiments/runs/commands";
import { defineMetric, editMetric } from "@/lib/requirements/metrics/commands";
import { done } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import { setBaseRate } from "@/lib/value/base-rate/commands";
import { setMatrix } from "@/lib/value/matrix/commands";
import { listGoalposts } from "./goalposts.queries";

test("a lowered target is listed as lowered after results were seen, by whom and why (not others)", async ({
  world,
}) => {
  const { project, members } = await world.team();
  const other = await world.team();
  const terms = {
    name: "Recall",
    audience: "technical",
    unit: "share",
    direction: "higher",
    baseline: 0.5,
    target: 0.8,
  };
  const defined = await world.perform(members.data_scientist, defineMetric, terms, project);
  if (!defined.ok) throw defined.refusal;
  const measurements = [{ metric: "Recall", value: 0.75, measuredAt: world.now.toISOString() }];
  expect(await world.perform(members.data_scientist, sendMeasurements, { measurements }, project)).toMatchObject({
    ok: true,
  });
  const reason = "The vendor's data cannot carry more.";
  const edited = { ...terms, metricId: defined.value.id, version: 1, maxAgeDays: 90, target: 0.7, reason };
  expect(await world.perform(members.data_scientist, editMetric, edited, project)).toMatchObject({ ok: true });
  const goalposts = await listGoalposts(await world.grant(members.expert, project));
  expect(goalposts).toMatchObject([
    {
      what: "target",
      about: "Recall",
      before: 0.8,
      after: 0.7,
      reason,
      afterResults: true,
      by: members.data_scientist.name,
    },
  ]);
  expect(await listGoalposts(await world.grant(other.members.expert, other.project))).toEqual([]);
});

test("a matrix that moved after results is listed with what it means for the candidate; one before is not", async ({
  world,
}) => {
  const { project, members } = await world.team();
  const does = async <V>(outcome: Promise<{ ok: true; value: V } | { ok: false; refusal: Error }>): Promise<V> => {
    const done = await outcome;
    if (!done.ok) throw done.refusal;
    return done.value;
  };
  const churn = (version: number, falseAlarm: string, note: string) => ({
    kind: "binary",
    labels: ["stays", "leaves"],
    actions: ["leave alone", "call"],
    amounts: ["0", falseAlarm, "0", "180"],
    note,
    version,
  });
  const [by, scientist] = [members.stakeholder, members.data_scientist];
  await does(world.perform(by, setMatrix, churn(0, "-10", "Guessed at first."), project));
  await does(world.perform(by, setMatrix, churn(1, "-12", "Counted by the centre."), project));
  const experiment = await does(world.perform(scientist, createExperiment, { name: "First tries" }, project));
  const started = { experimentId: experiment.id, name: "trees", startedAt: "2026-02-01T09:00:00Z" };
  const { id: runId } = await does(world.perform(scientist, recordRun, started, project));
  const counted = { runId, holdout: "spring", labels: ["stays", "leaves"], counts: ["80", "10", "2", "8"] };
  await does(world.perform(scientist, recordCounts, counted, project));
  await does(world.perform(by, setMatrix, churn(2, "-5", "Calls got shorter."), project));
  const grant = await world.grant(members.expert, project);
  const words = async (weighed: boolean) =>
    (await listGoalposts(grant, { weighed })).map(({ about, before, after, bar, reason, by, afterResults }) => [
      about,
      before,
      after,
      bar,
      reason,
      by,
      afterResults,
    ]);
  const moved = ["a false alarm", 1_200, 500] as const;
  expect(await words(true)).toEqual([[...moved, null, "Calls got shorter.", by.name, true]]);
  await does(
    world.perform(scientist, proposeModel, { runId, model: "trees", note: "It leads.", worstErrorsId: "" }, project),
  );
  expect(await words(true)).toEqual([[...moved, "lower", "Calls got shorter.", by.name, true]]);
  expect((await words(false))[0]?.[3]).toBeNull();
});

test("a base rate that changed after results is listed with what it means for the candidate; one before is not", async ({
  world,
}) => {
  const { project, members } = await world.team();
  const by = members.stakeholder;
  const scientist = members.data_scientist;
  const matrix = { kind: "binary", labels: ["stays", "leaves"], actions: ["leave alone", "call"], version: 0 };
  const amounts = ["0", "-10", "0", "180"];
  done(await world.perform(by, setMatrix, { ...matrix, amounts, note: "Guessed at first." }, project));
  const states = async (version: number, leaves: string) => {
    const shares = [String(100 - Number(leaves)), leaves];
    const input = { shares, source: `Customers, count ${version + 1}`, asOf: "2026-01-31", version };
    done(await world.perform(by, setBaseRate, input, project));
  };
  await states(0, "10");
  const experiment = done(await world.perform(scientist, createExperiment, { name: "First tries" }, project));
  const started = { experimentId: experiment.id, name: "trees", startedAt: "2026-02-01T09:00:00Z" };
  const { id: runId } = done(await world.perform(scientist, recordRun, started, project));
  const counted = { runId, holdout: "spring", labels: ["stays", "leaves"], counts: ["80", "10", "2", "8"] };
  done(await world.perform(scientist, recordCounts, counted, project));
  done(
    await world.perform(
      scientist,
      proposeModel,
      { runId, model: "trees", note: "It leads.", worstErrorsId: "" },
      project,
    ),
  );
  await states(1, "20");
  const grant = await world.grant(members.expert, project);
  const goalposts = await listGoalposts(grant, { weighed: true });
  // of twice as many who leave, the candidate finds four in five: it gains more over never acting
  expect(goalposts).toMatchObject([
    { what: "mix", bar: "lower", reason: "Customers, count 2", by: by.name, afterResults: true },
  ]);
  expect(goalposts[0]?.shares?.before?.[1]).toEqual({ label: "leaves", share: 0.1 });
  await states(2, "5");
  expect((await listGoalposts(grant, { weighed: true })).map(({ bar }) => bar)).toEqual(["higher", "lower"]);
});
