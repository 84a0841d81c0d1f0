// What a training sends: every point once, the latest by its step, parameters for good; and searches over what was sent.
import fc from "fast-check";
import { describe, expect } from "vitest";
import { events, metricPoints, runParams, runs } from "@/db/schema";
import { curvesAPage } from "@/lib/experiments/limits";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { createExperiment } from "../commands";
import { createRun, deleteRun } from "../runs/commands";
import { getRun } from "../runs/queries";
import { findRuns, searchRuns } from "../runs/search.queries";
import { quote } from "../search/tokens.rules";
import { deleteTag, logBatch, logInputs } from "./commands";
import { curveLimit, listCurves, listPoints, listRunCurves } from "./queries";

async function laboratory(world: World) {
  const { project, members } = await world.team();
  const scientist = members.data_scientist;
  const does = async <T = unknown>(command: Parameters<World["perform"]>[1], input: unknown) => {
    const outcome = await world.perform(scientist, command, input, project);
    if (!outcome.ok) throw outcome.refusal;
    return outcome.value as T;
  };
  const { id: experimentId } = await does<{ id: string }>(createExperiment, { name: "baseline" });
  const run = async (given: object = {}) =>
    (await does<{ id: string }>(createRun, { experimentId, name: null, startedAt: null, ...given })).id;
  const runId = await run();
  return { project, members, scientist, experimentId, run, runId, does, grant: await world.grant(scientist, project) };
}

const point = (key: string, value: number, step: number | bigint, loggedAt: number | bigint = 1_000) => ({
  key,
  value,
  step: BigInt(step),
  loggedAt: BigInt(loggedAt),
});
const pairs = (given: Record<string, string>) => Object.entries(given).map(([key, value]) => ({ key, value }));

describe("a batch", () => {
  test("leaves no event, and counts once however often it is sent", async ({ world, db }) => {
    const { does, runId, grant } = await laboratory(world);
    const before = await db.$count(events);
    const batch = {
      runId,
      metrics: [point("loss", 0.5, 0), point("loss", 0.4, 1), point("loss", 0.4, 1), point("acc", 0.9, 1)],
      params: pairs({ depth: "8" }),
      tags: pairs({ team: "a", "mlflow.runName": "renamed" }),
    };
    await does(logBatch, batch);
    await does(logBatch, batch);
    expect(await db.$count(events)).toBe(before);
    expect(await db.$count(metricPoints)).toBe(3);
    expect(await getRun(grant, runId)).toMatchObject({
      name: "renamed",
      params: [{ key: "depth", value: "8" }],
      tags: [{ key: "team", value: "a" }],
      metrics: [
        { key: "acc", points: 1 },
        { key: "loss", value: 0.4, points: 2, lowest: 0.4, highest: 0.5 },
      ],
    });
  });

  test("is latest by step, moment and value, in whatever order it came", async ({ world }) => {
    const { does, runId, grant } = await laboratory(world);
    await does(logBatch, { runId, metrics: [point("m", 3, 7, 20), point("m", 9, -5, 90)] });
    await does(logBatch, { runId, metrics: [point("m", 1, 7, 10)] });
    await does(logBatch, { runId, metrics: [point("m", 2, 7, 20)] });
    const [metric] = (await getRun(grant, runId)).metrics;
    expect(metric).toMatchObject({ value: 3, step: 7n, loggedAt: 20n, lowest: 1, highest: 9, points: 4 });
    const { points } = await listPoints(grant, { runId, key: "m" });
    expect(points.map(({ value }) => value)).toEqual([1, 2, 3, 9]);
  });

  test("carries every number and every step unharmed", async ({ world }) => {
    const { does, runId, grant } = await laboratory(world);
    const most = 2n ** 63n - 1n;
    await does(logBatch, {
      runId,
      metrics: [
        point("edge", Number.NaN, 9_007_199_254_740_993n, most),
        point("edge", Number.POSITIVE_INFINITY, most, 1),
        point("edge", Number.NEGATIVE_INFINITY, -(2n ** 63n), 2),
        point("edge", 5e-324, 3, 3),
      ],
    });
    const { points } = await listPoints(grant, { runId, key: "edge" });
    expect(points).toEqual([
      { value: Number.MAX_VALUE, step: most, loggedAt: 1n },
      { value: -Number.MAX_VALUE, step: -(2n ** 63n), loggedAt: 2n },
      { value: 5e-324, step: 3n, loggedAt: 3n },
      { value: Number.NaN, step: 9_007_199_254_740_993n, loggedAt: most },
    ]);
    expect((await getRun(grant, runId)).metrics).toMatchObject([{ value: Number.MAX_VALUE, points: 4 }]);
  });

  test("keeps any finite number to the last digit", async ({ world }) => {
    const { does, run, grant } = await laboratory(world);
    const number = fc
      .double({ noDefaultInfinity: true, noNaN: true })
      .map((value) => (Object.is(value, -0) ? 0 : value));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(number, { maxLength: 40 }), async (values) => {
        const runId = await run();
        await does(logBatch, { runId, metrics: values.map((value, at) => point("v", value, at)) });
        const { points } = await listPoints(grant, { runId, key: "v" });
        expect(points.map(({ value }) => value)).toEqual(values);
      }),
      { numRuns: 25 },
    );
  });

  test("is stored whole or not at all, and a parameter is written once", async ({ world, db }) => {
    const { does, runId } = await laboratory(world);
    await does(logBatch, { runId, params: pairs({ depth: "8" }) });
    const changed = {
      runId,
      metrics: [point("m", 1, 1)],
      params: pairs({ depth: "9", new: "1" }),
      tags: pairs({ t: "1" }),
    };
    await expect(does(logBatch, changed)).rejects.toMatchObject({
      code: "conflict",
      details: { theirs: { key: "depth", logged: "8", given: "9" } },
    });
    expect([await db.$count(metricPoints), await db.$count(runParams)]).toEqual([0, 1]);
  });

  test.each<[string, object, string]>([
    ["1,001 metrics", { metrics: Array.from({ length: 1_001 }, (_, at) => point("m", at, at)) }, "Got 1001 metrics"],
    [
      "101 params",
      { params: Array.from({ length: 101 }, (_, at) => ({ key: `p${at}`, value: "" })) },
      "Got 101 params",
    ],
    ["101 tags", { tags: Array.from({ length: 101 }, (_, at) => ({ key: `p${at}`, value: "" })) }, "Got 101 tags"],
    [
      "1,001 of all",
      { metrics: Array.from({ length: 1_000 }, (_, at) => point("m", at, at)), tags: pairs({ a: "1" }) },
      "Got 1001 metrics, params, and tags",
    ],
    ["a parameter twice", { params: [...pairs({ dd: "1" }), ...pairs({ dd: "1" })] }, "have been submitted: ['dd']"],
    ["a path", { params: pairs({ "../p": "1" }) }, "Keys hold letters"],
    ["a sign", { tags: pairs({ a$: "1" }) }, "Keys hold letters"],
    ["a moment before 1970", { metrics: [point("m", 1, 1, -1)] }, "nonnegative"],
    ["a step of 65 bits", { metrics: [point("m", 1, 2n ** 63n)] }, "64 bits"],
  ])("is refused with %s, whole", async (_, given, sentence) => {
    const { LogBatch } = await import("./schema");
    const parsed = LogBatch.safeParse({ runId: "018f0000-0000-7000-8000-000000000000", ...given });
    expect(parsed.error?.issues.map(({ message }) => message).join()).toContain(sentence);
  });

  test("of a deleted run, or of another project's, is refused", async ({ world }) => {
    const { does, runId } = await laboratory(world);
    const other = await laboratory(world);
    for (const [command, input] of [
      [logBatch, { runId: other.runId, tags: pairs({ a: "1" }) }],
      [deleteTag, { runId: other.runId, key: "a" }],
      [logInputs, { runId: other.runId, datasets: [] }],
    ] as const) {
      await expect(does(command, input)).rejects.toMatchObject({ code: "not_found" });
    }
    await does(deleteRun, { runId });
    await expect(does(logBatch, { runId, tags: pairs({ a: "1" }) })).rejects.toMatchObject({ code: "precondition" });
  });
});

test("a tag is deleted once, a note leaves the run, and a name stays", async ({ world }) => {
  const { does, runId, grant } = await laboratory(world);
  await does(logBatch, { runId, tags: pairs({ a: "1", "mlflow.note.content": "Read me" }) });
  expect((await getRun(grant, runId)).notes).toBe("Read me");
  await does(deleteTag, { runId, key: "a" });
  await does(deleteTag, { runId, key: "mlflow.note.content" });
  expect(await getRun(grant, runId)).toMatchObject({ notes: "", tags: [] });
  await expect(does(deleteTag, { runId, key: "a" })).rejects.toMatchObject({ code: "not_found" });
  await expect(does(deleteTag, { runId, key: "mlflow.runName" })).rejects.toMatchObject({ code: "precondition" });
});

test("a dataset is kept once by name and digest, as it was logged first", async ({ world }) => {
  const { does, runId, run, grant } = await laboratory(world);
  const dataset = { name: "churn", digest: "d1", sourceType: "local", source: "{}", schema: null, profile: null };
  const log = (id: string, context: string, given: object = {}) =>
    does(logInputs, {
      runId: id,
      datasets: [{ dataset: { ...dataset, ...given }, tags: pairs({ "mlflow.data.context": context }) }],
    });
  await log(runId, "training");
  await log(runId, "evaluation", { source: "changed" });
  const second = await run();
  await log(second, "evaluation");
  const inputs = [{ name: "churn", source: "{}", tags: { "mlflow.data.context": "training" } }];
  expect((await getRun(grant, runId)).inputs).toMatchObject(inputs);
  const found = async (filter: string) => (await findRuns(grant, { filter })).ids;
  expect(await found("dataset.context = 'training'")).toEqual([runId]);
  expect(await found("dataset.digest IN ('d1') and dataset.name LIKE 'ch%'")).toHaveLength(2);
  expect(await found("dataset.name = 'Churn'")).toEqual([]);
});

describe("a search", () => {
  async function five(world: World) {
    const lab = await laboratory(world);
    const ids = [lab.runId];
    for (let minute = 1; minute < 5; minute += 1) {
      ids.push(
        await lab.run({
          startedAt: new Date(world.now.getTime() + minute * 60_000),
          userId: minute % 2 ? "ada" : "bo",
        }),
      );
    }
    const [a = "", b = "", c = "", d = "", e = ""] = ids;
    const log = (runId: string, value: number, p?: string) =>
      lab.does(logBatch, { runId, metrics: [point("m", value, 1)], params: p === undefined ? [] : pairs({ p }) });
    await log(a, 2, "x");
    await log(b, 1, "y");
    await log(c, Number.NaN);
    await log(e, 3, "x\\");
    const letters = async (search: object) => {
      const { ids: found } = await findRuns(lab.grant, search);
      return found.map((id) => "abcde"[ids.indexOf(id)]).join("");
    };
    return { ...lab, ids, a, b, c, d, e, letters };
  }

  test("compares metrics, parameters, tags and attributes", async ({ world }) => {
    const { letters, a, b, does, experimentId } = await five(world);
    await does(logBatch, { runId: a, tags: pairs({ t: "A_1%" }) });
    const found: Record<string, string> = {
      "": "edcba",
      "metrics.m > 1": "ea",
      "metrics.m <= 1": "b",
      "metrics.m != 1": "eca",
      "metrics.m = 0": "",
      "params.p != 'x'": "eb",
      "params.p LIKE 'x%'": "ea",
      "params.p LIKE 'x\\'": "e",
      "params.p ILIKE 'X'": "a",
      "params.p LIKE 'X'": "",
      "params.p IS NULL": "dc",
      "params.p IS NOT NULL and metrics.m >= 2": "ea",
      "tags.t LIKE 'A\\_%'": "",
      "tags.t LIKE 'A_1%'": "a",
      "user_id = 'ada'": "db",
      "status = 'RUNNING'": "edcba",
      "status = 'running'": "",
      [`run_id = '${a.replaceAll("-", "")}'`]: "a",
      [`attributes.run_id IN ('${a.replaceAll("-", "")}', '${b.replaceAll("-", "")}')`]: "ba",
      [`run_id NOT IN ('${a.replaceAll("-", "")}')`]: "edcb",
      "run_id = 'nonsense'": "",
      [`start_time > ${world.now.getTime() + 60_000}`]: "edc",
      [`start_time = ${world.now.getTime()}`]: "a",
      "end_time > 0": "",
      "tags.mlflow.runName LIKE '%-%'": "edcba",
      "artifact_uri LIKE 'mlflow-artifacts:/%/artifacts'": "edcba",
    };
    for (const [filter, expected] of Object.entries(found)) {
      expect([filter, await letters({ filter })]).toEqual([filter, expected]);
    }
    expect(await letters({ experimentIds: [experimentId], filter: "metrics.m > 1" })).toBe("ea");
    expect(await letters({ experimentIds: [] })).toBe("");
  });

  test("takes what is hostile for what it is: text", async ({ world, db }) => {
    const { letters, grant } = await five(world);
    const hostile = ["'; drop table runs; --", "$1", "\\", "%\\", "a' or '1'='1", "😀", "\ud800", '"', "`"];
    for (const text of hostile) {
      expect([text, await letters({ filter: `params.${quote(text, "`")} = ${quote(text)}` })]).toEqual([text, ""]);
      expect([text, await letters({ filter: `tags.t LIKE ${quote(text)} and user_id ILIKE ${quote(text)}` })]).toEqual([
        text,
        "",
      ]);
      expect([text, await letters({ filter: `run_id IN (${quote(text)})` })]).toEqual([text, ""]);
      expect([text, await letters({ orderBy: [`params.${quote(text, "`")} DESC`] })]).toEqual([text, "edcba"]);
      for (const after of [
        text,
        Buffer.from(
          JSON.stringify([
            [],
            [
              [0, text],
              [0, text],
            ],
          ]),
        ).toString("base64url"),
      ]) {
        await expect(findRuns(grant, { after })).rejects.toMatchObject({ code: "invalid" });
      }
    }
    await expect(findRuns(grant, { filter: "params.a = '\0'" })).rejects.toMatchObject({ code: "invalid" });
    expect(await db.$count(runs)).toBe(5);
  });

  test("sorts by anything: what is missing last, not a number before it, ties by the start", async ({ world }) => {
    const { letters } = await five(world);
    const sorted: [string[], string][] = [
      [["metrics.m"], "baecd"],
      [["metrics.m DESC"], "eabcd"],
      [["params.p ASC"], "aebdc"],
      [["params.p DESC"], "beadc"],
      [["user_id DESC", "metrics.m"], "ecbda"],
      [["start_time"], "abcde"],
      [["end_time DESC"], "edcba"],
    ];
    for (const [orderBy, expected] of sorted)
      expect([orderBy, await letters({ orderBy })]).toEqual([orderBy, expected]);
  });

  test("gives every run once over its pages, in any order", async ({ world }) => {
    const { grant, letters } = await five(world);
    for (const orderBy of [
      [],
      ["metrics.m"],
      ["metrics.m DESC"],
      ["params.p DESC", "metrics.m"],
      ["start_time"],
      ["end_time"],
    ]) {
      const all = (await findRuns(grant, { orderBy })).ids;
      const paged: string[] = [];
      let after: string | undefined;
      do {
        const page = await searchRuns(grant, { orderBy, size: 2, after });
        paged.push(...page.runs.map(({ id }) => id));
        after = page.next ?? undefined;
      } while (after);
      expect([orderBy, paged]).toEqual([orderBy, all]);
      expect((await letters({ orderBy })).length).toBe(5);
    }
    const { next } = await searchRuns(grant, { orderBy: ["metrics.m"], size: 2 });
    await expect(searchRuns(grant, { after: next ?? "" })).rejects.toMatchObject({ code: "invalid" });
  });
});

test("a long curve keeps its spikes within the points that a chart shows, a short one all of its own", async ({
  world,
}) => {
  const { does, runId, run, grant } = await laboratory(world);
  const short = await run();
  await does(logBatch, {
    runId: short,
    metrics: [
      point("loss", 2, 5),
      point("loss", Number.NaN, 6),
      point("loss", Number.POSITIVE_INFINITY, 6),
      point("loss", 1, 7),
      point("loss", Number.NEGATIVE_INFINITY, 8),
    ],
  });
  // neither the first nor the last is the least or the greatest of those beside it, which would be drawn anyway
  const ends: Record<number, number> = { 0: 0.7, 1: 0.5, 4998: 0.385, 4999: 0.4511 };
  const valueAt = (part: number, at: number) => (at === 500 ? 100 + part : (ends[part * 1_000 + at] ?? 1));
  for (let part = 0; part < 5; part += 1) {
    const metrics = Array.from({ length: 1_000 }, (_, at) => point("loss", valueAt(part, at), part * 1_000 + at));
    await does(logBatch, { runId, metrics });
  }
  const [long, brief] = await listCurves(grant, { runIds: [runId, short], key: "loss" });
  expect(long?.points.length).toBeLessThanOrEqual(curveLimit);
  expect(long?.points.filter(({ value }) => value >= 100).map(({ step, value }) => [step, value])).toEqual(
    [0, 1, 2, 3, 4].map((part) => [part * 1_000 + 500, 100 + part]),
  );
  expect(long?.points.map(({ step }) => step)).toEqual(long?.points.map(({ step }) => step).toSorted((a, b) => a - b));
  // what a sentence calls the latest is where the drawing ends
  expect([long?.points[0]?.step, long?.points.at(-1)]).toMatchObject([0, { step: 4_999, value: 0.4511 }]);
  expect([long?.leftOut, brief?.leftOut]).toEqual([0, 3]);
  expect(brief?.points).toEqual([
    { step: 5, loggedAt: 1_000, value: 2 },
    { step: 7, loggedAt: 1_000, value: 1 },
  ]);
  const elsewhere = await laboratory(world);
  expect(await listCurves(elsewhere.grant, { runIds: [runId], key: "loss" })).toEqual([
    { runId, points: [], leftOut: 0 },
  ]);
  const [byTime] = await listCurves(grant, { runIds: [runId], key: "loss", along: "time" });
  expect(byTime?.points.length).toBeLessThanOrEqual(4);
});

test("a history is read page by page, each point once; a made-up place is refused", async ({ world }) => {
  const { does, runId, grant } = await laboratory(world);
  await does(logBatch, { runId, metrics: Array.from({ length: 25 }, (_, at) => point("m", at % 3, at % 5, at % 2)) });
  const all = (await listPoints(grant, { runId, key: "m" })).points;
  const paged = [];
  let after: string | undefined;
  do {
    const page = await listPoints(grant, { runId, key: "m", size: 4, after });
    paged.push(...page.points);
    after = page.next ?? undefined;
  } while (after);
  expect(paged).toEqual(all);
  for (const made of ["x", "eyJvZmZzZXQiOjB9", Buffer.from("1 99999999999999999999 1 0").toString("base64url")]) {
    await expect(listPoints(grant, { runId, key: "m", after: made })).rejects.toMatchObject({ code: "invalid" });
  }
});

test("every curve of a run is on one of its pages, and on no other", async ({ world }) => {
  const { does, runId, grant } = await laboratory(world);
  const keys = Array.from({ length: 2 * curvesAPage + 1 }, (_, at) => `m/${String(at).padStart(2, "0")}`);
  await does(logBatch, { runId, metrics: keys.flatMap((key) => [point(key, 1, 0), point(key, 2, 1)]) });
  const run = await getRun(grant, runId);
  const pages = await Promise.all([1, 2, 3, 4].map((page) => listRunCurves(grant, run, page)));
  expect(pages.map(({ length }) => length)).toEqual([curvesAPage, curvesAPage, 1, 0]);
  expect(pages.flat().map(({ key }) => key)).toEqual(keys);
  expect(pages.flat().every(({ points }) => points.length === 2)).toBe(true);
});
