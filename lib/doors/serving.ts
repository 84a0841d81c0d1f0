// Notes on the current request for the web server: bin/front.mjs sets the status code by them.
import type { AsyncLocalStorage } from "node:async_hooks";
import { outageOf } from "./readiness";

type RequestNotes = {
  /** It failed because the database is unreachable or busy. */
  away?: boolean;
  /** An action has valid arguments: from here on a fault is ours. */
  begun?: boolean;
  /** An action was called with arguments that can't be decoded. */
  malformed?: boolean;
  /** It was requested too often, and may be again in so many seconds. */
  waitSeconds?: number;
};

/** Adds to the notes of the current request; does nothing in a test or a job. */
export function noteOnRequest(notes: RequestNotes): void {
  const current: AsyncLocalStorage<RequestNotes> | undefined = Reflect.get(globalThis, Symbol.for("quintet.request"));
  Object.assign(current?.getStore() ?? {}, notes);
}

/** An action that failed before it began was called with bad arguments. */
export function noteFault(fault: unknown, kindOfRoute: string): void {
  if (outageOf(fault)) noteOnRequest({ away: true });
  else if (kindOfRoute === "action") noteOnRequest({ malformed: true });
}
