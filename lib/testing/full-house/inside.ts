// A connection whose transactions know of themselves: what is done while one is open can be told from what is done before.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Executor } from "@/db/client";

const inside = new AsyncLocalStorage<true>();

/** Whether this is done in a transaction of a watched connection. */
export const isInside = () => inside.getStore() === true;

export const watched = (db: Executor): Executor =>
  new Proxy(db, {
    get: (target, name) =>
      name === "transaction"
        ? (work: (tx: Executor) => Promise<unknown>) => target.transaction((tx) => inside.run(true, () => work(tx)))
        : Reflect.get(target, name),
  });
