// What runs by itself: the reviewed list of it, each step with the very words that the clock hands over, and what a fault may hold up.
import { sql } from "drizzle-orm";
import { parseCronItems } from "graphile-worker";
import { describe, expect, vi } from "vitest";
import { jobRuns, reviews } from "@/db/schema";
import { addMonths } from "@/lib/kernel/days";
import { enqueue, judgeGatesOf } from "@/lib/kernel/jobs";
import { dayMs, firstOf } from "@/lib/testing/examples/clocks/moments";
import { test } from "@/lib/testing/test";
import { called, task, timed } from "./schedule";

/** As graphile-worker hands it to what its clock brings. */
const byTheClock = { _cron: { ts: "2026-03-29T01:00:00.000Z", backfilled: false } };
const helpers = {} as Parameters<ReturnType<typeof task>>[1];
const timedSteps = Object.values(timed).flatMap(({ steps }) => Object.entries(steps));

test("runs these, and no others, at these times", () => {
  const namesOf = (steps: object) => Object.keys(steps).join(", ");
  expect({
    called: Object.entries(called).map(([name, steps]) => `${name}: ${namesOf(steps)}`),
    timed: Object.entries(timed).map(([name, { at, steps }]) => `${name} (${at}): ${namesOf(steps)}`),
  }).toEqual({
    called: ["judge-gates: priceRuns, judgeGates"],
    timed: [
      "every-minute (* * * * *): callDueGates, handOverDue",
      "every-hour (10 * * * *): openDueReviews",
      "every-night (10 0 * * *): remindLateVoters, notifyBelowPromise, callAllGates, dropFilesOfDeleted, removeLooseFiles",
    ],
  });
});

describe("each step takes what the clock hands over", () => {
  test.for(timedSteps)("%s", async ([, step], { db, world }) => {
    await world.workspace();
    await expect(step(db, byTheClock)).resolves.toBeUndefined();
  });
});

test("judges the gates of the project that a command named", async ({ db, world }) => {
  const project = await world.project();
  await expect(
    task(db, "judge-gates", called["judge-gates"])(judgeGatesOf(project.id).payload, helpers),
  ).resolves.toBeUndefined();
  expect(await db.select({ name: jobRuns.name, failure: jobRuns.failure }).from(jobRuns)).toEqual([
    { name: "judge-gates", failure: null },
  ]);
});

describe("a review opens once, within the hour in which its day begins where people are", () => {
  // clocks skip midnight, come back to it, turn between days, or differ by half an hour
  const days = [
    ["America/Santiago", "2026-09-06"],
    ["America/Havana", "2026-11-01"],
    ["America/St_Johns", "2026-03-08"],
    ["Asia/Kolkata", "2026-12-31"],
    ["Pacific/Kiritimati", "2028-02-29"],
  ] as const;
  const [name, { at, steps }] = Object.entries(timed).find(([, job]) => "openDueReviews" in job.steps) ?? raise();
  const [item] = parseCronItems([{ task: name, match: at }]);

  test.for(days)("%s, %s", async ([timeZone, day], { db, world }) => {
    await world.workspace({ timeZone });
    world.now = new Date(firstOf(addMonths(day, -3), timeZone) + dayMs / 2);
    await world.project({ createdAt: world.now });
    const begins = firstOf(addMonths(addMonths(day, -3), 3), timeZone);
    const opened: number[] = [];
    vi.useFakeTimers({ toFake: ["Date"] });
    for (let minute = begins - 26 * 3_600_000; minute < begins + 50 * 3_600_000; minute += 60_000) {
      const moment = new Date(Math.floor(minute / 60_000) * 60_000);
      if (!item?.match(digestOf(moment))) continue;
      vi.setSystemTime(moment);
      const before = await db.$count(reviews);
      await steps.openDueReviews?.(db, byTheClock);
      if ((await db.$count(reviews)) > before) opened.push(moment.getTime() - begins);
    }
    vi.useRealTimers();
    expect(opened).toHaveLength(1);
    expect(opened[0]).toBeGreaterThanOrEqual(0);
    expect(opened[0]).toBeLessThan(3_600_000);
  });
});

/** As graphile-worker reads its clock: in UTC. */
const digestOf = (moment: Date) => ({
  min: moment.getUTCMinutes(),
  hour: moment.getUTCHours(),
  date: moment.getUTCDate(),
  month: moment.getUTCMonth() + 1,
  dow: moment.getUTCDay(),
});
const raise = (): never => {
  throw new Error("Nothing opens the reviews that are due.");
};

describe("a step that fails", () => {
  test("holds up none of the others, is noted for Health, and lets the job be tried again", async ({ db }) => {
    const done: string[] = [];
    const steps = {
      first: async () => void done.push("first"),
      broken: async () => {
        throw new Error("no such table");
      },
      last: async () => void done.push("last"),
    };
    await expect(task(db, "every-minute", steps)({}, helpers)).rejects.toThrow("no such table");
    expect(done).toEqual(["first", "last"]);
    expect(await db.select({ failure: jobRuns.failure }).from(jobRuns)).toEqual([{ failure: "Error: no such table" }]);
  });

  test("is forgotten as soon as the job goes well", async ({ db }) => {
    const failing = { broken: () => Promise.reject(new Error("away")) };
    await expect(task(db, "every-minute", failing)({}, helpers)).rejects.toThrow();
    await task(db, "every-minute", {})({}, helpers);
    expect(await db.select({ failure: jobRuns.failure }).from(jobRuns)).toEqual([{ failure: null }]);
  });
});

test("a job that is asked for twice is done once, and keeps its turn", async ({ db, world }) => {
  const project = await world.project();
  const waiting = () =>
    db.execute<{ key: string; run_at: string }>(
      sql`select key, run_at::text from graphile_worker.jobs where key = ${judgeGatesOf(project.id).key}`,
    );
  await enqueue(db, judgeGatesOf(project.id));
  await db.execute(sql`update graphile_worker._private_jobs set run_at = run_at - interval '1 minute'`);
  const [first] = await waiting();
  await enqueue(db, judgeGatesOf(project.id));
  expect(await waiting()).toEqual([first]);
});
