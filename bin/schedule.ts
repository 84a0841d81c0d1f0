// What runs when: the jobs that commands put into the queue, and what the clock brings. Each step is a command, performed by the system.
import type { Task } from "graphile-worker";
import type { z } from "zod";
import type { Executor } from "@/db/client";
import { SystemActor } from "@/lib/access/grant";
import { handOverDue } from "@/lib/admin/handovers/commands";
import { noteJob } from "@/lib/admin/health/commands";
import { dropFilesOfDeleted, removeLooseFiles } from "@/lib/experiments/artifacts/upkeep.commands";
import { type Command, perform } from "@/lib/kernel/command";
import type { Job } from "@/lib/kernel/jobs";
import { callAllGates, callDueGates, judgeGates } from "@/lib/lifecycle/standing/commands";
import { openDueReviews, remindLateVoters } from "@/lib/reviews/schedule/commands";
import { notifyBelowPromise } from "@/lib/value/promise/commands";
import { priceRuns } from "@/lib/value/worth/commands";

type Step = (db: Executor, payload: unknown) => Promise<void>;
type Steps = Readonly<Record<string, Step>>;

const does =
  <I extends z.ZodType, V>(work: Command<"system.work", I, V>): Step =>
  async (db, input) => {
    const outcome = await perform(work, { db, now: new Date(), personId: null, system: new SystemActor(), input });
    if (!outcome.ok) throw outcome.refusal;
  };

/** Put into the queue by commands. Gates rest on prices, so these come first. */
export const called: Readonly<Record<Job["name"], Steps>> = {
  "judge-gates": { priceRuns: does(priceRuns), judgeGates: does(judgeGates) },
};

/** Brought by the clock (UTC), each step in a transaction of its own. */
export const timed: Readonly<Record<string, { at: string; steps: Steps }>> = {
  "every-minute": { at: "* * * * *", steps: { callDueGates: does(callDueGates), handOverDue: does(handOverDue) } },
  // a day begins at another hour in each zone, and when clocks are put forward at another one again
  "every-hour": { at: "10 * * * *", steps: { openDueReviews: does(openDueReviews) } },
  "every-night": {
    at: "10 0 * * *",
    steps: {
      remindLateVoters: does(remindLateVoters),
      notifyBelowPromise: does(notifyBelowPromise),
      callAllGates: does(callAllGates),
      dropFilesOfDeleted: does(dropFilesOfDeleted),
      removeLooseFiles: does(removeLooseFiles),
    },
  },
};

/**
 * A job of these steps: notes when it ran and how it went, for whoever looks after the installation.
 * @throws the first fault, after all other steps had their turn: then the whole job is tried again
 */
export const task =
  (db: Executor, name: string, steps: Steps): Task =>
  async (payload) => {
    const startedAt = Date.now();
    const faults: unknown[] = [];
    for (const step of Object.values(steps)) await step(db, payload).catch((fault) => faults.push(fault));
    const failure = faults.length > 0 ? faults.map(String).join("; ").slice(0, 2_000) : null;
    await does(noteJob)(db, { name, tookMs: Date.now() - startedAt, failure });
    if (failure !== null) throw faults[0];
  };
