// The queue as it really runs: what fails is tried again and holds up nothing, what is asked for while it runs comes once more, and nothing is done twice.
import { sql } from "drizzle-orm";
import { Logger, runOnce, type TaskList } from "graphile-worker";
import { afterEach, describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { jobRuns } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { getHealth } from "@/lib/admin/health/queries";
import { enqueue, judgeGatesOf } from "@/lib/kernel/jobs";
import { test } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import { task } from "./schedule";

const silent = new Logger(() => () => {});
const once = (url: string, taskList: TaskList, concurrency = 2) =>
  runOnce({ connectionString: url, concurrency, noPreparedStatements: true, logger: silent, taskList });

const jobsLeft = (db: Database) =>
  db.execute<{ key: string | null; attempts: number }>(sql`select key, attempts from graphile_worker.jobs order by id`);
const add = (db: Database, name: string) => db.execute(sql`select from graphile_worker.add_job(${name})`);

afterEach<{ clone: { database: Database } }>(async ({ clone: { database } }) => {
  await database.execute(sql`delete from graphile_worker._private_jobs`);
  await database.delete(jobRuns);
});

describe("a job that fails", () => {
  test("is seen on Health, holds up no other, is tried again later, and is forgotten when it goes well", async ({
    clone: { database, url },
  }) => {
    let isBroken = true;
    const done: string[] = [];
    const step = async () => {
      if (isBroken) throw new Error("the database was away");
      done.push("judged");
    };
    const tasks = {
      "judge-gates": task(database, "judge-gates", { step }),
      "every-minute": task(database, "every-minute", { look: async () => void done.push("looked") }),
    };
    await enqueue(database, judgeGatesOf("a project"));
    await add(database, "every-minute");
    await once(url, tasks);
    expect(done).toEqual(["looked"]);
    expect(await jobsLeft(database)).toEqual([{ key: judgeGatesOf("a project").key, attempts: 1 }]);

    const failures = async () => {
      let seen: unknown;
      await database
        .transaction(async (tx) => {
          const world = new World(tx);
          await world.workspace();
          const admin = await world.person({ isAdmin: true });
          seen = (await getHealth(await workspaceGrant(world.asker(admin), "settings.manage"))).jobs.failures;
          throw new Undone();
        })
        .catch((fault) => {
          if (!(fault instanceof Undone)) throw fault;
        });
      return seen;
    };
    expect(await failures()).toEqual([{ name: "judge-gates", failure: "Error: the database was away" }]);

    isBroken = false;
    await once(url, tasks);
    expect(done).toEqual(["looked"]);
    await database.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
    await once(url, tasks);
    expect(done).toEqual(["looked", "judged"]);
    expect(await jobsLeft(database)).toEqual([]);
    expect(await failures()).toEqual([]);
  });
});

class Undone extends Error {}

test("two processes at once do each job once", async ({ clone: { database, url } }) => {
  const asked = Array.from({ length: 12 }, (_, at) => `project ${at}`);
  for (const project of asked) await enqueue(database, judgeGatesOf(project));
  const done: unknown[] = [];
  const judge = async (_: unknown, payload: unknown) => {
    await new Promise((go) => setTimeout(go, 5));
    done.push(payload);
  };
  const tasks = { "judge-gates": task(database, "judge-gates", { judge }) };
  await Promise.all([once(url, tasks), once(url, tasks)]);
  expect(done).toHaveLength(asked.length);
  expect(new Set(done.map((payload) => JSON.stringify(payload)))).toEqual(
    new Set(asked.map((projectId) => JSON.stringify({ projectId }))),
  );
});

test("a job that is asked for while it runs is run once more, however often it was asked for", async ({
  clone: { database, url },
}) => {
  let times = 0;
  const judge = async () => {
    times += 1;
    if (times > 1) return;
    for (let more = 0; more < 3; more += 1) await enqueue(database, judgeGatesOf("a project"));
  };
  await enqueue(database, judgeGatesOf("a project"));
  // One at a time, or what was asked for first would be done while the rest is still being asked for.
  await once(url, { "judge-gates": task(database, "judge-gates", { judge }) }, 1);
  expect(times).toBe(2);
  expect(await jobsLeft(database)).toEqual([]);
});
