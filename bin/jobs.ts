// What runs when: the jobs that commands put into the queue, and what the clock brings. Each is a command, performed by the system.
// A process of its own beside the pages, so that judging never slows one; any number of them share the queue, and each job is done once.
import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import type { z } from "zod";
import { connect } from "@/db/client";
import { SystemActor } from "@/lib/access/grant";
import { handOverDue } from "@/lib/access/handovers/commands";
import { noteJob } from "@/lib/admin/health/commands";
import { type Command, perform } from "@/lib/command";
import { dropFilesOfDeleted, removeLooseFiles } from "@/lib/experiments/artifacts/upkeep/commands";
import type { Job } from "@/lib/jobs";
import { callAllGates, callDueGates, judgeGates } from "@/lib/lifecycle/standing/commands";
import { openDueReviews, remindLateVoters } from "@/lib/reviews/schedule/commands";
import { priceRuns } from "@/lib/value/worth/commands";
import { complain } from "./say.mjs";

const url = process.env.DATABASE_URL ?? "";
const { database: db, close } = connect(url, { max: 3 });
const system = new SystemActor();

type Step = (input: unknown) => Promise<void>;
const does =
  <I extends z.ZodType, V>(work: Command<"system.work", I, V>): Step =>
  async (input) => {
    const outcome = await perform(work, { db, now: new Date(), personId: null, system, input });
    if (!outcome.ok) throw outcome.refusal;
  };

/** Put into the queue by commands. Gates rest on prices, so these come first. */
const called: Record<Job["name"], readonly Step[]> = { "judge-gates": [does(priceRuns), does(judgeGates)] };

/** Brought by the clock (UTC), each step in a transaction of its own. */
const timed: Record<string, { at: string; steps: readonly Step[] }> = {
  "every-minute": { at: "* * * * *", steps: [does(callDueGates), does(handOverDue)] },
  "every-night": {
    at: "10 0 * * *",
    steps: [
      does(openDueReviews),
      does(remindLateVoters),
      does(callAllGates),
      does(dropFilesOfDeleted),
      does(removeLooseFiles),
    ],
  },
};

/** Notes when it ran and how it went, for whoever looks after the installation. What failed is tried again, the other steps go on. */
const noted = (name: string, steps: readonly Step[]) => async (payload: unknown) => {
  const startedAt = Date.now();
  const faults: unknown[] = [];
  for (const step of steps) await step(payload).catch((fault) => faults.push(fault));
  const failure = faults.length > 0 ? faults.map(String).join("; ").slice(0, 2_000) : null;
  await does(noteJob)({ name, tookMs: Date.now() - startedAt, failure });
  if (failure !== null) throw faults[0];
};

const taskList: TaskList = Object.fromEntries([
  ...Object.entries(called).map(([name, steps]) => [name, noted(name, steps)]),
  ...Object.entries(timed).map(([name, { steps }]) => [name, noted(name, steps)]),
]);

const runner = await run({
  connectionString: url,
  maxPoolSize: 3,
  concurrency: 2,
  // A pooler in transaction mode keeps neither prepared statements nor LISTEN: then jobs are found by looking every two seconds.
  noPreparedStatements: true,
  pollInterval: 2_000,
  taskList,
  parsedCronItems: parseCronItems(
    Object.entries(timed).map(([task, { at }]) => ({ task, match: at, identifier: task, options: { maxAttempts: 2 } })),
  ),
  logger: new Logger(() => (level, message) => {
    if (level === "error") complain(`Jobs: ${message}`);
  }),
});
await runner.promise.finally(close);
