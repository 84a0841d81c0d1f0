// Counts the statements of a piece of work, so that a test can hold it to a number that does not grow with what there is.
import type { Executor } from "@/db/client";

/** How many statements this takes. */
export async function counted<T>(
  db: Executor,
  work: (db: Executor) => Promise<T>,
): Promise<{ value: T; statements: number }> {
  let statements = 0;
  const counting = new Proxy(db, {
    get(target, name) {
      const held = Reflect.get(target, name);
      if (typeof held !== "function") return held;
      return (...given: unknown[]) => {
        if (name === "execute" || name === "select") statements += 1;
        return Reflect.apply(held, target, given);
      };
    },
  });
  return { value: await work(counting), statements };
}
