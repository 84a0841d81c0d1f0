// What the web server is told of the request that is worked on: bin/front.mjs turns a fault into the status of its kind.
import type { AsyncLocalStorage } from "node:async_hooks";
import { outageOf } from "./readiness";

type Told = {
  /** It failed because the database is away, or busy. */
  away?: boolean;
  /** An action of ours has its arguments: from here on a fault is our own. */
  begun?: boolean;
  /** An action was called with what are no arguments. */
  malformed?: boolean;
  /** It was asked for too often, and may be again in so many seconds. */
  waitSeconds?: number;
};

/** Of the request at hand; of nothing in a test or a job. */
export function tell(told: Told): void {
  const current: AsyncLocalStorage<Told> | undefined = Reflect.get(globalThis, Symbol.for("quintet.request"));
  Object.assign(current?.getStore() ?? {}, told);
}

/** Where an action failed before it began, what it was called with was to blame. */
export function noteFault(fault: unknown, kindOfRoute: string): void {
  if (outageOf(fault)) tell({ away: true });
  else if (kindOfRoute === "action") tell({ malformed: true });
}
