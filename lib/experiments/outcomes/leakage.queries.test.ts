// A figure proves nothing where its run was scored on what it had learned from: each way to have learned, beside the nearest that is none.
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Executor } from "@/db/client";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { parentTag, runIdOf } from "../rules";
import { readScoredOnTrainingData, readSimilarTrainingData, trainingDataOf } from "./leakage.queries";

const [strong, weak, otherDigest] = ["690c69d7", "v7", "e7a0f8bd"];
const table = { name: "Departures", digest: strong };
type Given = Record<string, unknown>;

async function laboratory(db: Executor, { now }: World) {
  const rows = new Rows(db, now);
  const [projectId, foreignId] = [await rows.add("projects"), await rows.add("projects")];
  const run = (given: Given = {}) => rows.add("runs", given);
  const set = (given: Given = {}) => rows.add("evaluationSets", { ...table, projectId, ...given });
  const scored = async (given: Given = {}) => {
    const runId = String(given.runId ?? (await run()));
    await rows.add("runOutcomes", { source: "api", cases: 200, projectId, runId, ...given });
    return runId;
  };
  const scoredOn = async (given: Given = {}) => scored({ evaluationSetId: await set(given) });
  const reads = async (runId: string, given: Given = {}, contexts = ["train"]) => {
    const experimentId = await rows.add("experiments");
    const loggedDatasetId = await rows.add("loggedDatasets", { experimentId, ...table, ...given });
    await rows.add("runInputs", { runId, loggedDatasetId, contexts });
    return runId;
  };
  const teacher = async (given: Given = {}) => reads(await run(), given);
  const tagged = (runId: string, value: string, key = parentTag) => rows.add("runTags", { runId, key, value });
  const modelOf = (sourceRunId: string) => rows.add("loggedModels", { sourceRunId });
  const uses = async (runId: string, loggedModelId: string) => rows.add("runModels", { runId, loggedModelId });
  const measures = (runId: string, loggedModelId: string) => rows.add("loggedModelMetrics", { runId, loggedModelId });
  const version = async (digest: string, name = table.name) => {
    const datasetId = await rows.add("datasets", { name, projectId: await rows.add("projects") });
    return rows.add("datasetVersions", { digest, datasetId });
  };
  return { rows, foreignId, run, set, scored, scoredOn, reads, teacher, tagged, modelOf, uses, measures, version };
}

type Laboratory = Awaited<ReturnType<typeof laboratory>>;
type Cases = Record<string, (laboratory: Laboratory) => Promise<string>>;

const learned: Cases = {
  "from the data that it is on": async ({ scoredOn, reads }) => reads(await scoredOn()),
  "of whatever name, where the digest is of what it holds": async ({ scoredOn, reads }) =>
    reads(await scoredOn(), { name: "Arrivals" }),
  "of that name in any case, where the digest is any": async ({ scoredOn, reads }) =>
    reads(await scoredOn({ digest: weak }), { digest: weak, name: "DEPARTURES" }),
  "from another name of its hold-out": async ({ rows, set, scored, reads }) => {
    const holdoutId = await rows.add("holdouts");
    await set({ holdoutId });
    return reads(await scored({ holdoutId }));
  },
  "as somebody wrote down": async ({ run, set, scored, version }) =>
    scored({ runId: await run({ datasetVersionId: await version(strong) }), evaluationSetId: await set() }),
  "through a model that it reads": async ({ scoredOn, teacher, modelOf, uses }) => {
    const runId = await scoredOn();
    await uses(runId, await modelOf(await teacher()));
    return runId;
  },
  "through a model that it measures": async ({ scoredOn, teacher, modelOf, measures }) => {
    const runId = await scoredOn();
    await measures(runId, await modelOf(await teacher()));
    return runId;
  },
  "through the run that it is part of": async ({ scoredOn, teacher, tagged }) => {
    const runId = await scoredOn();
    await tagged(runId, runIdOf(await teacher()));
    return runId;
  },
  "where it logged metrics on nothing else": async ({ scored, reads }) => reads(await scored({ source: "metrics" })),
};

const innocent: Cases = {
  "scored on data that it read for something else": async ({ scoredOn, reads }) =>
    reads(await scoredOn(), {}, ["eval"]),
  "that read nothing": ({ scoredOn }) => scoredOn(),
  "that learned from other data of that name": async ({ scoredOn, reads }) =>
    reads(await scoredOn(), { digest: otherDigest }),
  "whose digest is any, of other data": async ({ scoredOn, reads }) =>
    reads(await scoredOn({ digest: weak }), { digest: weak, name: "Arrivals" }),
  "on data without a digest": async ({ scoredOn, reads }) => reads(await scoredOn({ digest: null }), { digest: "" }),
  "that learned from data of another hold-out": async ({ rows, set, scored, reads }) => {
    await set({ holdoutId: await rows.add("holdouts"), digest: otherDigest });
    const holdoutId = await rows.add("holdouts");
    await set({ holdoutId, digest: null });
    return reads(await scored({ holdoutId }), { digest: otherDigest });
  },
  "on another project's data": async ({ scoredOn, foreignId, reads }) =>
    reads(await scoredOn({ projectId: foreignId })),
  "with a version that has no digest": async ({ run, set, scored, version }) =>
    scored({ runId: await run({ datasetVersionId: await version("") }), evaluationSetId: await set({ digest: "" }) }),
  "with a version of other data": async ({ run, set, scored, version }) =>
    scored({ runId: await run({ datasetVersionId: await version(otherDigest) }), evaluationSetId: await set() }),
  "beside a model of another run": async ({ scoredOn, run, teacher, modelOf, uses, measures }) => {
    const runId = await scoredOn();
    await uses(await run(), await modelOf(await teacher()));
    await measures(await run(), await modelOf(await teacher()));
    await uses(runId, await modelOf(await run()));
    await measures(runId, await modelOf(await run()));
    return runId;
  },
  "with such a run in another tag": async ({ scoredOn, teacher, tagged, run }) => {
    const runId = await scoredOn();
    await tagged(runId, runIdOf(await teacher()), "inspired.by");
    await tagged(await run(), runIdOf(await teacher()));
    return runId;
  },
  "whose parent is no run's id": async ({ scoredOn, tagged }) => {
    const runId = await scoredOn();
    await tagged(runId, "the sweep of May");
    return runId;
  },
  "with metrics on other data too": async ({ scored, reads }) =>
    reads(await reads(await scored({ source: "metrics" })), { name: "Arrivals" }, ["eval"]),
  "with metrics on other data alone": async ({ scored, reads }) =>
    reads(await scored({ source: "metrics" }), {}, ["eval"]),
  "that was sent": async ({ scored, reads }) => reads(await scored()),
  "with metrics that say on which data": async ({ set, scored, reads }) =>
    reads(await scored({ source: "metrics", evaluationSetId: await set({ digest: null }) })),
  "with metrics on a hold-out": async ({ rows, scored, reads }) =>
    reads(await scored({ source: "metrics", holdoutId: await rows.add("holdouts") })),
};

/** Each asked for alone, where all the others are too. */
async function found<T>(made: Laboratory, cases: Cases, ask: (runId: string) => Promise<T>) {
  const ids: [string, string][] = [];
  for (const [name, begin] of Object.entries(cases)) ids.push([name, await begin(made)]);
  return async () => {
    const answers: [string, T | "itself"][] = [];
    for (const [name, id] of ids) {
      const answer = await ask(id);
      answers.push([name, JSON.stringify(answer) === JSON.stringify([id]) ? "itself" : answer]);
    }
    return Object.fromEntries(answers);
  };
}
const each = <T>(cases: object, answer: T) => Object.fromEntries(Object.keys(cases).map((name) => [name, answer]));

test("a run was scored on what it had learned from, however it learned; the nearest others were not (not others)", async ({
  db,
  world,
}) => {
  const made = await laboratory(db, world);
  const ask = async (runId: string) => [...(await readScoredOnTrainingData(db, [runId]))];
  const [those, others] = [await found(made, learned, ask), await found(made, innocent, ask)];
  expect(await those()).toEqual(each(learned, "itself"));
  expect(await others()).toEqual(each(innocent, []));
  expect(await readScoredOnTrainingData(db, [])).toEqual(new Set());
});

test("what a run learned from is its own data, its models' and its parent's, each once", async ({ db, world }) => {
  const made = await laboratory(db, world);
  const { run, reads, teacher, modelOf, uses, measures, tagged, version } = made;
  const runId = await run({ datasetVersionId: await version("written", "Written down") });
  await reads(runId, { name: "Own", digest: "own" });
  await reads(runId, { name: "Scored", digest: "scored" }, ["eval"]);
  await uses(runId, await modelOf(await teacher({ name: "Read", digest: "read" })));
  await measures(runId, await modelOf(await teacher({ name: "Measured", digest: "measured" })));
  await tagged(runId, runIdOf(await teacher({ name: "Parent", digest: "parent" })));
  await teacher({ name: "Of others", digest: "others" });
  const data = await db.execute<{ name: string; digest: string }>(
    sql`select * from (${trainingDataOf(sql`${runId}::uuid`)}) d order by name`,
  );
  expect(data.map(({ name, digest }) => `${name} ${digest}`)).toEqual([
    "Measured measured",
    "Own own",
    "Parent parent",
    "Read read",
    "Written down written",
  ]);
});

const rowsOf = (count: number) => JSON.stringify({ num_rows: count });
/** Of that name, with as many rows, and another digest. */
const like = { digest: otherDigest, profile: rowsOf(200), name: "DEPARTURES" };
/** Of another name, from the same place. */
const moved = { ...like, name: "With target", sourceType: "s3", source: "s3://flights" };
const kept = { sourceType: "s3", source: "s3://flights" };

const resembling: Cases = {
  "of the same name": async ({ scoredOn, reads }) => reads(await scoredOn(), like),
  "from the same place": async ({ scoredOn, reads }) => reads(await reads(await scoredOn(), kept, ["eval"]), moved),
  "through a model that it reads": async ({ scoredOn, teacher, modelOf, uses }) => {
    const runId = await scoredOn();
    await uses(runId, await modelOf(await teacher(like)));
    return runId;
  },
  "through a model that it measures": async ({ scoredOn, teacher, modelOf, measures }) => {
    const runId = await scoredOn();
    await measures(runId, await modelOf(await teacher(like)));
    return runId;
  },
  "through its parent": async ({ scoredOn, teacher, tagged }) => {
    const runId = await scoredOn();
    await tagged(runId, runIdOf(await teacher(like)));
    return runId;
  },
};

const unlike: Cases = {
  "read for something else": async ({ scoredOn, reads }) => reads(await scoredOn(), like, ["eval"]),
  "the very same": async ({ scoredOn, reads }) => reads(await scoredOn(), { ...like, digest: strong }),
  "with other rows": async ({ scoredOn, reads }) => reads(await scoredOn(), { ...like, profile: rowsOf(201) }),
  "of unknown rows": async ({ scoredOn, reads }) => reads(await scoredOn(), { ...like, profile: null }),
  "of another name": async ({ scoredOn, reads }) => reads(await scoredOn(), { ...like, name: "Arrivals" }),
  "beside data without a digest": async ({ scoredOn, reads }) => reads(await scoredOn({ digest: null }), like),
  "beside other data of the project": async ({ scoredOn, reads }) => reads(await scoredOn({ name: "Arrivals" }), like),
  "on no data": async ({ scored, reads }) => reads(await scored(), like),
  "of another run": async ({ scoredOn, teacher, modelOf, uses, measures, run }) => {
    const runId = await scoredOn();
    await uses(await run(), await modelOf(await teacher(like)));
    await measures(await run(), await modelOf(await teacher(like)));
    await uses(runId, await modelOf(await run()));
    return runId;
  },
  "from the place of another's data": async ({ scoredOn, reads, run }) => {
    await reads(await run(), kept, ["eval"]);
    return reads(await scoredOn(), moved);
  },
  "from the place of data of another name": async ({ scoredOn, reads }) =>
    reads(await reads(await scoredOn(), { ...kept, name: "Arrivals" }, ["eval"]), moved),
  "from the place of data of another digest": async ({ scoredOn, reads }) =>
    reads(await reads(await scoredOn(), { ...kept, digest: weak }, ["eval"]), moved),
  "from a place of another kind": async ({ scoredOn, reads }) =>
    reads(await reads(await scoredOn(), { ...kept, sourceType: "http" }, ["eval"]), moved),
  "from another place": async ({ scoredOn, reads }) =>
    reads(await reads(await scoredOn(), { ...kept, source: "s3://trains" }, ["eval"]), moved),
};

test("what a run learned from resembles what it was scored on: as many rows, and the same name or place (not others)", async ({
  db,
  world,
}) => {
  const made = await laboratory(db, world);
  const ask = async (runId: string) => [...(await readSimilarTrainingData(db, [runId])).keys()];
  const [those, others] = [await found(made, resembling, ask), await found(made, unlike, ask)];
  expect(await those()).toEqual(each(resembling, "itself"));
  expect(await others()).toEqual(each(unlike, []));
  expect(await readSimilarTrainingData(db, [])).toEqual(new Map());
});

test("of several that resemble it the first by name is said, for each run its own", async ({ db, world }) => {
  const { scoredOn, reads } = await laboratory(db, world);
  const several = await reads(await scoredOn(), { ...like, name: "departures" });
  for (const name of ["With target", "Abroad"]) await reads(several, { ...moved, name });
  await reads(several, kept, ["eval"]);
  const one = await reads(await scoredOn(), like);
  expect(await readSimilarTrainingData(db, [several, one])).toEqual(
    new Map([
      [several, "Abroad"],
      [one, "DEPARTURES"],
    ]),
  );
});
