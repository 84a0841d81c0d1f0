// Does what stands in the schedule: a process of its own beside the pages, so that judging never slows one.
// Any number of them share the queue, and each job is done once.
import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import { connect } from "@/db/client";
import { complain } from "./say.mjs";
import { called, task, timed } from "./schedule";

const url = process.env.DATABASE_URL ?? "";
const { database: db, close } = connect(url, { max: 3 });

const taskList: TaskList = Object.fromEntries([
  ...Object.entries(called).map(([name, steps]) => [name, task(db, name, steps)]),
  ...Object.entries(timed).map(([name, { steps }]) => [name, task(db, name, steps)]),
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
