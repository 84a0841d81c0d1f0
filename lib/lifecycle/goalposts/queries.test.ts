// The list of moved goalposts, from the events that the commands leave.
import { expect } from "vitest";
import { sendMeasurements } from "@/lib/requirements/measurements/commands";
import { defineMetric, editMetric } from "@/lib/requirements/metrics/commands";
import { test } from "@/lib/testing/test";
import { listGoalposts } from "./queries";

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
  const made = await world.perform(members.data_scientist, defineMetric, terms, project);
  if (!made.ok) throw made.refusal;
  const measurements = [{ metric: "Recall", value: 0.75, measuredAt: world.now.toISOString() }];
  expect(await world.perform(members.data_scientist, sendMeasurements, { measurements }, project)).toMatchObject({
    ok: true,
  });
  const reason = "The vendor's data cannot carry more.";
  const edited = { ...terms, metricId: made.value.id, version: 1, maxAgeDays: 90, target: 0.7, reason };
  expect(await world.perform(members.data_scientist, editMetric, edited, project)).toMatchObject({ ok: true });
  const listed = await listGoalposts(await world.grant(members.expert, project));
  expect(listed).toMatchObject([
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
