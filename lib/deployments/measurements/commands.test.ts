// Measurements through each of the three doors: all or nothing, once per moment, and only in one's own project.
import { count, eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, measurements, modelVersions, notices, runs, workspace } from "@/db/schema";
import { strikeMeasurement } from "@/lib/requirements/measurements/commands";
import { listMeasurements, listSeries } from "@/lib/requirements/measurements/queries";
import { defineMetric } from "@/lib/requirements/metrics/commands";
import { getMetric } from "@/lib/requirements/metrics/queries";
import { done, released } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as commands from "./commands";
import { listSubjects, namesOfSubjects } from "./queries";

const recall = { name: "Recall", audience: "technical", unit: "%", direction: "higher", baseline: "60", target: "80" };

async function withMetric(world: World) {
  const { project, members } = await world.team();
  const defined = await world.perform(members.data_scientist, defineMetric, recall, project);
  if (!defined.ok) throw defined.refusal;
  return { project, members, metricId: defined.value.id };
}

const stored = async (world: World) => (await world.db.select({ rows: count() }).from(measurements))[0]?.rows;

test("a measurement by hand counts at once, in the workspace's time zone", async ({ db, world }) => {
  await world.workspace();
  await db.update(workspace).set({ timeZone: "Europe/Zurich" });
  const { project, members, metricId } = await withMetric(world);
  const input = { metricId, value: "82.5", measuredAt: "2026-03-01T10:00", note: "Weekly sample" };
  expect((await world.perform(members.expert, commands.recordMeasurement, input, project)).ok).toBe(true);
  const metric = await getMetric(await world.grant(members.expert, project), metricId);
  expect(metric).toMatchObject({
    latest: { value: 82.5, measuredAt: new Date("2026-03-01T09:00:00Z") },
    judgement: { state: "met" },
  });
  const repeated = await world.perform(members.expert, commands.recordMeasurement, { ...input, value: "9" }, project);
  expect(repeated).toMatchObject({
    refusal: { code: "invalid", details: { fields: { measuredAt: expect.stringContaining("82.5") } } },
  });
});

test("what is wrong is named beside its field, and nothing is stored", async ({ world }) => {
  const { project, members, metricId } = await withMetric(world);
  const input = { metricId, value: "1", measuredAt: "2026-03-01", note: "" };
  const fieldsOf = async (part: object) => {
    const outcome = await world.perform(members.expert, commands.recordMeasurement, { ...input, ...part }, project);
    return outcome.ok ? "saved" : Object.keys(outcome.refusal.details.fields ?? {}).join();
  };
  expect(await fieldsOf({ value: "1,500" })).toBe("value");
  expect(await fieldsOf({ measuredAt: "2026-03-09" })).toBe("measuredAt");
  expect(await fieldsOf({ measuredAt: "1 March" })).toBe("measuredAt");
  expect(await fieldsOf({ source: "api" })).toBe("source");
  expect(await stored(world)).toBe(0);
});

test("a percentage is the same by hand, by a program and in a file, and text that could be a share is asked about at each", async ({
  world,
}) => {
  const { project, members, metricId } = await withMetric(world);
  const days = ["2026-02-01", "2026-02-02", "2026-02-03"] as const;
  const doors = (value: string | number) => [
    () => world.perform(members.expert, commands.recordMeasurement, { metricId, value, measuredAt: days[0] }, project),
    () =>
      world.perform(
        members.expert,
        commands.sendMeasurements,
        { metric: metricId, value, measuredAt: days[1] },
        project,
      ),
    () =>
      world.perform(
        members.expert,
        commands.importMeasurements,
        { csv: `metric;measured_at;value\nRecall;${days[2]};${value}`, confirmed: "on" },
        project,
      ),
  ];
  for (const door of doors("0.85")) {
    const outcome = await door();
    const remarks = outcome.ok ? "" : Object.values(outcome.refusal.details.fields ?? {}).join();
    expect(remarks).toBe("“0.85” could be 0.85% or 85%: please write one of these, with its %.");
  }
  for (const door of doors("85 %")) expect(await door()).toMatchObject({ ok: true });
  const { measurements } = await listMeasurements(await world.grant(members.expert, project), metricId);
  expect(measurements.map(({ value }) => value)).toEqual([85, 85, 85]);
});

test("a metric of another project is not found (not others), by any door", async ({ world }) => {
  const { project, members } = await withMetric(world);
  const other = await withMetric(world);
  const line = { value: 70, measuredAt: "2026-03-01" };
  const byHand = { ...line, metricId: other.metricId };
  expect(await world.perform(members.expert, commands.recordMeasurement, byHand, project)).toMatchObject({
    refusal: { code: "not_found" },
  });
  const byProgram = { ...line, metric: other.metricId };
  expect(await world.perform(members.expert, commands.sendMeasurements, byProgram, project)).toMatchObject({
    refusal: { code: "invalid" },
  });
  const recorded = await world.perform(other.members.expert, commands.recordMeasurement, byHand, other.project);
  const measurementId = recorded.ok ? recorded.value.id : undefined;
  const strike = { measurementId, reason: "It is not ours" };
  expect(await world.perform(members.expert, strikeMeasurement, strike, project)).toMatchObject({
    refusal: { code: "not_found" },
  });
  expect(await listMeasurements(await world.grant(members.expert, project), other.metricId)).toEqual({
    measurements: [],
    next: null,
  });
  expect(await listSeries(await world.grant(members.expert, project), other.metricId)).toEqual([]);
  await expect(getMetric(await world.grant(members.expert, project), other.metricId)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a struck measurement stays on record and no longer counts; its moment is free again", async ({ world }) => {
  const { project, members, metricId } = await withMetric(world);
  const input = { metricId, value: 82, measuredAt: "2026-03-01", note: "" };
  const defined = await world.perform(members.expert, commands.recordMeasurement, input, project);
  const strike = { measurementId: defined.ok ? defined.value.id : "", reason: "Typed the wrong week" };
  const struck = () => world.perform(members.data_engineer, strikeMeasurement, strike, project);
  expect((await struck()).ok).toBe(true);
  expect(await struck()).toMatchObject({ refusal: { code: "conflict" } });
  const grant = await world.grant(members.expert, project);
  expect(await getMetric(grant, metricId)).toMatchObject({ latest: null, judgement: { state: "missing" } });
  expect((await world.perform(members.expert, commands.recordMeasurement, input, project)).ok).toBe(true);
  const { measurements: rows } = await listMeasurements(grant, metricId);
  expect(rows.map(({ struckReason }) => struckReason).sort()).toEqual(["", "Typed the wrong week"]);
});

test("a program sends one or many; one wrong line saves none", async ({ db, world }) => {
  const { project, members } = await withMetric(world);
  const send = (body: unknown) => world.perform(members.ml_engineer, commands.sendMeasurements, body, project);
  expect(await send({ metric: "recall", value: 81, measuredAt: "2026-02-01" })).toMatchObject({ ok: true });
  const many = [
    { metric: "Recall", value: 82, measuredAt: "2026-02-08T00:00:00Z" },
    { metric: "Recall", value: 83, measuredAt: "2026-02-15", note: "after retraining" },
  ];
  expect(await send({ measurements: [...many, { ...many[0], value: 84 }] })).toMatchObject({
    refusal: { details: { fields: { "measurements.2.measuredAt": expect.any(String) } } },
  });
  expect(await send({ measurements: [] })).toMatchObject({ refusal: { code: "invalid" } });
  expect(await send({ metric: "Recall", value: "high", measuredAt: "2026-02-22" })).toMatchObject({
    refusal: { details: { fields: { "measurements.0.value": expect.any(String) } } },
  });
  expect(await stored(world)).toBe(1);
  expect(await send({ measurements: many })).toMatchObject({
    ok: true,
    value: { ids: [expect.any(String), expect.any(String)] },
  });
  const sent = await db.select().from(events).where(eq(events.kind, "measurements.imported")).orderBy(events.id);
  expect(sent.map(({ after }) => after)).toEqual([
    { count: 1, metrics: { Recall: 1 } },
    { count: 2, metrics: { Recall: 2 } },
  ]);
});

test("a file is shown before it is saved, and refused whole for one wrong line", async ({ world }) => {
  const { project, members } = await withMetric(world);
  const head = "metric,measured_at,value,note";
  const good = `${head}\nRecall,2026-02-01,81,\nrecall,2026-02-08,82,"second, better"\n`;
  const put = (csv: string, confirmed?: "on") =>
    world.perform(members.data_engineer, commands.importMeasurements, { csv, confirmed }, project);
  expect(await put(good)).toMatchObject({
    refusal: { code: "precondition", details: { preview: { count: 2, byMetric: [{ metric: "Recall", count: 2 }] } } },
  });
  expect(await stored(world)).toBe(0);
  const faulty = `${good}Precision,2026-02-15,1,\nRecall,someday,1,\nRecall,2026-02-15,a lot,\n`;
  expect(await put(faulty, "on")).toMatchObject({
    refusal: {
      code: "invalid",
      message: expect.stringContaining("3 lines"),
      details: { fields: { "line.4": expect.any(String), "line.5": expect.any(String), "line.6": expect.any(String) } },
    },
  });
  expect(await stored(world)).toBe(0);
  expect(await put(good, "on")).toEqual({ ok: true, value: { count: 2 } });
  expect(await put(good, "on")).toMatchObject({ refusal: { details: { fields: { "line.2": expect.any(String) } } } });
});

test("a file that is too large or too long is refused; five thousand lines are not", async ({ world }) => {
  const { project, members } = await withMetric(world);
  const put = (csv: string) =>
    world.perform(members.data_engineer, commands.importMeasurements, { csv, confirmed: "on" }, project);
  const lines = (size: number) =>
    Array.from(
      { length: size },
      (_, at) => `Recall,${new Date(world.now.getTime() - (at + 1) * 60_000).toISOString()},${at + 2},`,
    );
  const file = (size: number) => `metric,measured_at,value,note\n${lines(size).join("\n")}`;
  expect(await put(`metric,measured_at,value,note\n${"x".repeat(256 * 1024)}`)).toMatchObject({
    refusal: { details: { fields: { csv: "This is larger than 256 kB." } } },
  });
  expect(await put(file(5_001))).toMatchObject({
    refusal: { code: "invalid", details: { fields: { "line.5002": expect.any(String) } } },
  });
  expect(await put(file(5_000))).toEqual({ ok: true, value: { count: 5_000 } });
  const series = await listSeries(await world.grant(members.expert, project), await onlyMetric(world));
  expect(series.length).toBeLessThanOrEqual(400);
  expect(Math.max(...series.map(({ value }) => value))).toBe(5_001);
  expect(Math.min(...series.map(({ value }) => value))).toBe(2);
  expect(series.map(({ measuredAt }) => measuredAt.getTime())).toEqual(
    series.map(({ measuredAt }) => measuredAt.getTime()).toSorted((one, other) => one - other),
  );
});

test("every measurement appears once over the pages", async ({ world }) => {
  const { project, members, metricId } = await withMetric(world);
  const rows = Array.from({ length: 60 }, (_, at) => ({
    metric: metricId,
    value: at + 2,
    measuredAt: new Date(world.now.getTime() - at * 1_000).toISOString(),
  }));
  await world.perform(members.expert, commands.sendMeasurements, { measurements: rows }, project);
  const grant = await world.grant(members.expert, project);
  const first = await listMeasurements(grant, metricId);
  const second = await listMeasurements(grant, metricId, { after: first.next ?? "" });
  const third = await listMeasurements(grant, metricId, { after: second.next ?? "" });
  expect([first, second, third].flatMap((page) => page.measurements.map(({ value }) => value))).toEqual(
    rows.map(({ value }) => value),
  );
  expect(third.next).toBeNull();
});

test("falling off the target is told to those who agreed to it, once", async ({ db, world }) => {
  const { project, members, metricId } = await withMetric(world);
  const measure = (value: number, measuredAt: string) =>
    world.perform(
      members.data_scientist,
      commands.recordMeasurement,
      { metricId, value, measuredAt, note: "" },
      project,
    );
  await measure(85, "2026-02-01");
  expect(await db.select().from(notices)).toEqual([]);
  await measure(70, "2026-01-01");
  expect(await db.select().from(notices)).toEqual([]);
  await measure(70, "2026-02-08");
  await measure(69, "2026-02-15");
  const notified = await db.select({ personId: notices.personId }).from(notices);
  expect(notified.map(({ personId }) => personId).sort()).toEqual([members.stakeholder.id, members.expert.id].sort());
});

async function onlyMetric(world: World) {
  const [row] = await world.db.select({ metricId: measurements.metricId }).from(measurements).limit(1);
  return row?.metricId ?? "";
}

test("a version, a release and what is in use are measured apart, by each door, and only in one's own project (not others)", async ({
  db,
  world,
}) => {
  const [team, other] = [await world.team(), await world.team()];
  const { project, members } = team;
  const [release] = [await released(world, team), await released(world, other)];
  const { id: metricId } = done(await world.perform(members.data_scientist, defineMetric, recall, project));
  const [{ runId, versionId } = { runId: "", versionId: "" }] = await db
    .select({ runId: modelVersions.runId, versionId: modelVersions.id })
    .from(modelVersions)
    .where(eq(modelVersions.projectId, project.id));
  const [foreignVersion] = await db
    .select({ id: modelVersions.id, runId: modelVersions.runId })
    .from(modelVersions)
    .where(eq(modelVersions.projectId, other.project.id));
  const one = { value: 81, measuredAt: "2026-02-01" };
  const send = (about: unknown) =>
    world.perform(members.ml_engineer, commands.sendMeasurements, { metric: "recall", ...one, about }, project);
  for (const about of [undefined, versionId, `release ${release}`]) done(await send(about));
  for (const repeated of ["", runId, `Release ${release}`]) {
    expect(await send(repeated)).toMatchObject({ refusal: { code: "invalid" } });
  }
  for (const foreign of [foreignVersion?.id, foreignVersion?.runId, "release 9", "constructor", "__proto__"]) {
    expect(await send(foreign)).toMatchObject({
      refusal: { details: { fields: { "measurements.0.about": expect.any(String) } } },
    });
  }
  const csv = `metric,measured_at,value,note,about\nRecall,2026-02-02,70,,${versionId}\nRecall,2026-02-02,90,,\n`;
  const file = { csv, confirmed: "on" };
  done(await world.perform(members.data_engineer, commands.importMeasurements, file, project));
  const grant = await world.grant(members.expert, project);
  const { measurements: rows } = await listMeasurements(grant, metricId);
  expect(rows.map(({ value, runId: of, releaseId }) => [value, of === runId, releaseId !== null])).toEqual(
    expect.arrayContaining([
      [81, true, false],
      [81, false, true],
      [81, false, false],
      [70, true, false],
      [90, false, false],
    ]),
  );
  // what is in use is at 90, whatever was measured of a version on that day
  expect((await getMetric(grant, metricId)).latest?.value).toBe(90);
  expect((await listSeries(grant, metricId)).map(({ value }) => value)).toEqual([81, 90]);
  expect([...(await namesOfSubjects(grant, rows)).keys()]).toHaveLength(2);
  expect([...(await namesOfSubjects(await world.grant(other.members.expert, other.project), rows)).keys()]).toEqual([]);
  const offered = await listSubjects(grant);
  expect(offered.map(({ value }) => value)).toEqual([versionId, `Release ${release}`]);
});

test("what is deleted is measured no longer, by none of its names", async ({ db, world }) => {
  const team = await world.team();
  const { project, members } = team;
  await released(world, team);
  done(await world.perform(members.data_scientist, defineMetric, recall, project));
  const [version] = await db.select().from(modelVersions).where(eq(modelVersions.projectId, project.id));
  if (!version) throw new Error("no version");
  const named = [version.id, version.runId, `${version.model} ${version.number}`];
  const send = (about: string, day: number) => {
    const sent = { metric: "recall", value: 81, measuredAt: `2026-02-0${day}`, about };
    return world.perform(members.ml_engineer, commands.sendMeasurements, sent, project);
  };
  for (const [at, about] of named.entries()) done(await send(about, 1 + at));
  await db.update(runs).set({ deletedAt: world.now }).where(eq(runs.id, version.runId));
  for (const [at, about] of named.entries()) {
    const refusal = { details: { fields: { "measurements.0.about": expect.stringContaining(about) } } };
    expect(await send(about, 4 + at)).toMatchObject({ refusal });
  }
});
