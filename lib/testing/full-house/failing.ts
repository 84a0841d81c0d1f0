// A connection of which one statement that writes fails, inside of the transaction that a command opens.
import type { Executor } from "@/db/client";

export class Planted extends Error {}

const writes = new Set<string | symbol>(["insert", "update", "delete", "execute"]);

/** @returns the same connection, and how many of its statements wrote; the one of this number fails, the first being 1 */
export function failing(db: Executor, at = Number.POSITIVE_INFINITY): { db: Executor; written: () => number } {
  let count = 0;
  const within = (tx: Executor): Executor =>
    new Proxy(tx, {
      get(target, name) {
        const held = Reflect.get(target, name);
        if (name === "transaction") return transactionOf(target);
        if (!writes.has(name) || typeof held !== "function") return held;
        return (...given: unknown[]) => {
          count += 1;
          if (count === at) throw new Planted(`Statement ${count} fails.`);
          return Reflect.apply(held, target, given);
        };
      },
    });
  const transactionOf = (target: Executor) => (work: (tx: Executor) => Promise<unknown>) =>
    target.transaction((inner) => work(within(inner)));
  const outside = new Proxy(db, {
    get: (target, name) => (name === "transaction" ? transactionOf(target) : Reflect.get(target, name)),
  });
  return { db: outside, written: () => count };
}
