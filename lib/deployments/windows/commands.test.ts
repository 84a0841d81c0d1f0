// Windows: the good ones are kept, the bad ones named by their field, a stretch counts once; and references before them.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, windowHistograms, windows, windowValues } from "@/db/schema";
import { done, referenced, released, sent, windowAt } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listReadings } from "../monitors/queries";
import { getRelease } from "../queries";
import { importReferences, sendReferences } from "../references/commands";
import { listReferences } from "../references/queries";
import { recordWindow, sendWindows } from "./commands";
import { listWindows } from "./queries";

test("a batch is kept with its figures and its drift, and leaves no event; sent again, it counts once", async ({
  db,
  world,
}) => {
  const team = await world.team();
  await released(world, team);
  await referenced(world, team, 1);
  const before = await db.$count(events);
  const batch = [
    windowAt(world, 0, { latency: 120, recall: 0.8 }, { histograms: { tenure: [40, 30, 30] } }),
    windowAt(world, 1, { latency: 130 }, { histograms: { tenure: [10, 20, 70] } }),
  ];
  expect(await sent(world, team, 1, batch)).toEqual({
    ok: true,
    value: { kept: 2, repeated: 0, refused: 0, fields: {} },
  });
  expect(await db.$count(events)).toBe(before);
  expect(await sent(world, team, 1, [...batch, windowAt(world, 2), windowAt(world, 2)])).toMatchObject({
    value: { kept: 1, repeated: 3, refused: 0 },
  });
  expect([await db.$count(windows), await db.$count(windowValues)]).toEqual([3, 3]);
  const measured = await db.select().from(windowHistograms);
  expect(measured.map(({ moved, chance }) => moved > Math.max(chance, 0.1)).sort()).toEqual([false, true]);
  const grant = await world.grant(team.members.expert, team.project);
  const { id } = await getRelease(grant, 1);
  expect(await listWindows(grant, id)).toMatchObject([
    { values: [], histograms: 0 },
    { values: [{ metric: "latency", value: 130 }], drifted: ["tenure"], histograms: 1 },
    { values: [{ metric: "latency" }, { metric: "recall", value: 0.8 }], drifted: [] },
  ]);
});

test("a feature that has no baseline yet is left out, with a word, and the window keeps everything else", async ({
  db,
  world,
}) => {
  const team = await world.team();
  await released(world, team);
  await referenced(world, team, 1);
  const histograms = { tenure: [40, 30, 30], age: [1, 2, 3], constructor: [1] };
  expect(await sent(world, team, 1, [windowAt(world, 0, { latency: 120 }, { histograms })])).toEqual({
    ok: true,
    value: {
      kept: 1,
      repeated: 0,
      refused: 0,
      fields: {
        "windows.0.histograms.age":
          "The release has no baseline distribution for “age”: this was left out, and the rest of the window is kept.",
        "windows.0.histograms.constructor": expect.stringContaining("“constructor”"),
      },
    },
  });
  expect([await db.$count(windowValues), await db.$count(windowHistograms)]).toEqual([1, 1]);
});

test("each bad window is named by its field and why; the good ones are kept", async ({ db, world }) => {
  const team = await world.team();
  await released(world, team);
  await referenced(world, team, 1);
  const good = windowAt(world, 0, { latency: 120 });
  const bad: [unknown, string][] = [
    [{ ...good, values: { latency: "NaN" } }, "values.latency"],
    [{ ...good, values: { latency: Number.POSITIVE_INFINITY } }, "values.latency"],
    [{ ...good, cases: -1 }, "cases"],
    [{ ...good, cases: 1.5 }, "cases"],
    [{ ...good, histograms: { tenure: [1, -2, 3] } }, "histograms.tenure"],
    [{ ...good, histograms: { tenure: [1, 2] } }, "histograms.tenure"],
    [{ ...good, histograms: { tenure: "many" } }, "histograms.tenure"],
    [{ ...good, endedAt: good.startedAt }, "endedAt"],
    [windowAt(world, 100), "endedAt"],
    [{ ...good, startedAt: "yesterday" }, "startedAt"],
    [{ ...good, values: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`m${at}`, at])) }, "values"],
    [{ ...good, surprise: 1 }, "surprise"],
    ["a window", ""],
  ];
  const outcome = await sent(world, team, 1, [...bad.map(([window]) => window), good]);
  const fields = Object.fromEntries(
    bad.map(([, path], at) => [path ? `windows.${at}.${path}` : `windows.${at}`, expect.any(String)]),
  );
  expect(outcome).toEqual({ ok: true, value: { kept: 1, repeated: 0, refused: bad.length, fields } });
  expect(await sent(world, team, 1, [bad[0]?.[0]])).toMatchObject({
    refusal: { code: "invalid", details: { fields: { "windows.0.values.latency": expect.any(String) } } },
  });
  expect(await sent(world, team, 1, Array(501).fill(good))).toMatchObject({
    refusal: { details: { fields: { windows: expect.any(String) } } },
  });
  expect(await db.$count(windows)).toBe(1);
});

test("a release of another project takes no windows and no references (not others)", async ({ db, world }) => {
  const [team, other] = [await world.team(), await world.team()];
  await released(world, other);
  expect(await sent(world, team, 1, [windowAt(world, 0)])).toMatchObject({ refusal: { code: "not_found" } });
  const references = [{ feature: "tenure", bins: ["a", "b"], counts: [1, 2] }];
  const send = { release: 1, references };
  expect(await world.perform(team.members.ml_engineer, sendReferences, send, team.project)).toMatchObject({
    refusal: { code: "not_found" },
  });
  const stranger = await world.grant(team.members.ml_engineer, team.project);
  const { id } = await getRelease(await world.grant(other.members.expert, other.project), 1);
  expect([await listWindows(stranger, id), await listReferences(stranger, id)]).toEqual([[], []]);
  expect(await db.$count(windows)).toBe(0);
});

test("moments come as Python writes them, and without a zone in the workspace's", async ({ db, world }) => {
  const team = await world.team();
  await world.workspace({ timeZone: "Europe/Zurich" });
  await released(world, team);
  world.now = new Date("2026-03-04T09:00:00Z");
  const sent = [
    { startedAt: "2026-03-01T00:00:00.123456+00:00", endedAt: "2026-03-02 00:00:00+00", cases: 3 },
    { startedAt: "2026-03-02 00:00", endedAt: "2026-03-03 00:00", cases: 5 },
  ];
  const input = { release: 1, windows: sent };
  expect(await world.perform(team.members.ml_engineer, sendWindows, input, team.project)).toMatchObject({
    value: { kept: 2, fields: {} },
  });
  expect(await db.select().from(windows)).toMatchObject([
    { startedAt: new Date("2026-03-01T00:00:00.123Z"), endedAt: new Date("2026-03-02T00:00Z") },
    { startedAt: new Date("2026-03-01T23:00Z"), endedAt: new Date("2026-03-02T23:00Z") },
  ]);
});

test("one window by hand, with what is missing named beside it, and an event", async ({ db, world }) => {
  const team = await world.team();
  await world.workspace();
  await released(world, team);
  world.now = new Date("2026-03-04T09:00:00Z");
  const hand = { release: 1, startedAt: "2026-03-03T00:00", endedAt: "2026-03-04T00:00", cases: "1,200" };
  const record = (part: object) =>
    world.perform(
      team.members.data_scientist,
      recordWindow,
      { ...hand, metrics: ["recall", ""], figures: ["81.5", ""], ...part },
      team.project,
    );
  const fields = async (part: object) => {
    const outcome = await record(part);
    return outcome.ok ? [] : Object.keys(outcome.refusal.details.fields ?? {});
  };
  expect(await fields({ figures: ["", ""] })).toEqual(["figures.0"]);
  expect(await fields({ figures: ["few", "3"] })).toEqual(["figures.0", "metrics.1"]);
  expect(await fields({ endedAt: "2026-03-02T00:00" })).toEqual(["endedAt"]);
  expect(await fields({ startedAt: "once" })).toEqual(["startedAt"]);
  done(await record({}));
  expect(await record({})).toMatchObject({ refusal: { code: "precondition" } });
  expect(await db.select().from(events).where(eq(events.kind, "window.recorded"))).toHaveLength(1);
  expect(await db.select().from(windows)).toMatchObject([{ cases: 1_200, endedAt: new Date("2026-03-04T00:00Z") }]);
  expect(await listReadings(db, team.project.id, { most: 5 })).toEqual([]);
});

test("references come whole or not at all, are corrected until a window was measured against them, and then stay", async ({
  world,
}) => {
  const team = await world.team();
  const engineer = team.members.ml_engineer;
  await released(world, team);
  const send = (...references: object[]) =>
    world.perform(engineer, sendReferences, { release: 1, references }, team.project);
  const tenure = { feature: "tenure", bins: ["short", "long"], counts: [70, 30] };
  const paths = async (...references: object[]) => {
    const outcome = await send(...references);
    return outcome.ok ? [] : Object.keys(outcome.refusal.details.fields ?? {});
  };
  expect(await paths(tenure, { ...tenure, feature: "age", counts: [1] })).toEqual(["references.1.counts"]);
  expect(await paths(tenure, tenure)).toEqual(["references.1.feature"]);
  expect(await paths({ ...tenure, bins: ["a", "a"] })).toEqual(["references.0.bins"]);
  expect(await paths({ ...tenure, counts: [1, -1] })).toEqual(["references.0.counts.1"]);
  done(await send(tenure));
  done(await send({ ...tenure, counts: [60, 40] }));
  done(await sent(world, team, 1, [windowAt(world, 0, {}, { histograms: { tenure: [6, 4] } })]));
  expect(await paths(tenure)).toEqual(["references.0.feature"]);
  const grant = await world.grant(engineer, team.project);
  const { id } = await getRelease(grant, 1);
  expect(await listReferences(grant, id)).toMatchObject([{ feature: "tenure", counts: [60, 40], measured: true }]);
});

test("references from a file: checked as a whole, shown, then saved", async ({ world }) => {
  const team = await world.team();
  const engineer = team.members.ml_engineer;
  await released(world, team);
  const load = (csv: string, confirmed?: string) =>
    world.perform(engineer, importReferences, { release: 1, csv, confirmed }, team.project);
  const head = "feature,bin,count\n";
  expect(await load(`${head}tenure,short,70\ntenure,long,few\nage,all,5`)).toMatchObject({
    refusal: { details: { fields: { "line.3": "“few” is not a number like 12.5." } } },
  });
  expect(await load(`${head}tenure,short,70\ntenure,long,30\nage,all,5`)).toMatchObject({
    refusal: { details: { fields: { "line.4": "“age” has one bin: at least two, please." } } },
  });
  const good = `${head}tenure,short,70\nage,young,20\ntenure,long,30\nage,old,80`;
  expect(await load(good)).toMatchObject({
    refusal: {
      details: {
        preview: {
          features: [
            { feature: "tenure", bins: 2, cases: 100 },
            { feature: "age", bins: 2 },
          ],
        },
      },
    },
  });
  expect(await load(good, "on")).toEqual({ ok: true, value: { recorded: 2 } });
});

const histogramsOf = (world: World, hour: number, tenure: unknown, values: Record<string, number> = { latency: 120 }) =>
  windowAt(world, hour, values, { histograms: { tenure } });

test("what is new in production is kept, counts as drift, and is shown; a window in which nothing came keeps its figures", async ({
  db,
  world,
}) => {
  const team = await world.team();
  await released(world, team);
  await referenced(world, team, 1);
  const batch = [
    histogramsOf(world, 0, [0, 0, 0]),
    histogramsOf(world, 1, []),
    histogramsOf(world, 2, [300, 200, 200, 250, 50]),
    histogramsOf(world, 3, { "0 to 1": 4_000, "5 and more": 3_000, "1 to 5": 3_000 }),
    histogramsOf(world, 4, { "0 to 1": 300, overseas: 290, constructor: 10 }),
  ];
  expect(done(await sent(world, team, 1, batch))).toEqual({ kept: 5, repeated: 0, refused: 0, fields: {} });
  expect(await db.$count(windowValues)).toBe(5);
  const rows = await db.select().from(windowHistograms).orderBy(windowHistograms.endedAt);
  expect(rows).toMatchObject([
    { counts: [300, 200, 200], other: 300, otherBins: [] },
    { counts: [4_000, 3_000, 3_000], other: 0, moved: 0, pooled: 1 },
    { counts: [300, 0, 0], other: 300, otherBins: ["overseas", "constructor"] },
  ]);
  expect(rows[0]?.moved).toBeCloseTo(0.3, 9);
  const grant = await world.grant(team.members.expert, team.project);
  const { id } = await getRelease(grant, 1);
  expect(await listWindows(grant, id)).toMatchObject([
    { drifted: ["tenure"], news: [{ feature: "tenure", cases: 300, bins: ["overseas", "constructor"] }] },
    { drifted: [], news: [], histograms: 1 },
    { drifted: ["tenure"], news: [{ feature: "tenure", cases: 300, bins: [] }] },
    { histograms: 0, values: [{ metric: "latency", value: 120 }] },
    { histograms: 0, values: [{ metric: "latency", value: 120 }] },
  ]);
  for (const bad of [{ "0 to 1": -1 }, { "0 to 1": 0.5 }, { "0 to 1": "5" }, 7, null, ["1"]]) {
    const outcome = await sent(world, team, 1, [histogramsOf(world, 9, bad)]);
    expect(outcome, JSON.stringify(bad)).toMatchObject({ refusal: { code: "invalid" } });
  }
});

test("a thousand million cases in one bin, and two hundred features at once, are judged", async ({ world }) => {
  const team = await world.team();
  await released(world, team);
  const features = Array.from({ length: 200 }, (_, at) => `feature ${at}`);
  const references = features.map((feature) => ({ feature, bins: ["a", "b", "c"], counts: [1_000, 0, 500] }));
  done(await world.perform(team.members.ml_engineer, sendReferences, { release: 1, references }, team.project));
  const histograms = Object.fromEntries(features.map((feature) => [feature, [1_000_000_000, 0, 500_000_000]]));
  const hours = Array.from({ length: 40 }, (_, hour) =>
    windowAt(world, hour, {}, { histograms, cases: 1_500_000_000 }),
  );
  expect(done(await sent(world, team, 1, hours))).toMatchObject({ kept: 40 });
});
