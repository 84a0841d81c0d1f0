// Two at once, for certain: the first has done everything but commit when the second begins, and commits once the second waits for it or is through.
import { sql } from "drizzle-orm";
import type { Database, Executor } from "@/db/client";
import type { Outcome } from "@/lib/kernel/errors";

export type Act = (db: Executor) => Promise<Outcome<unknown>>;
/** What came of it: done, a refusal by its code, with what it says is stored, or a fault, which nobody may see. */
export type Came = { came: string; said: string; theirs?: Record<string, unknown> };

export async function came(act: Promise<Outcome<unknown>>): Promise<Came> {
  try {
    const outcome = await act;
    if (outcome.ok) return { came: "done", said: "" };
    const { code, message, details } = outcome.refusal;
    return { came: code, said: message, theirs: details.theirs };
  } catch (fault) {
    return { came: "fault", said: String(fault instanceof Error && fault.cause ? fault.cause : fault) };
  }
}

/** Which fields of a conflict show what stood there before the first of two that wrote the same, and not what it wrote. */
export function staleFields(input: Record<string, unknown>, { came, theirs = {} }: Came): string[] {
  if (came !== "conflict") return [];
  const isPlain = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);
  return Object.entries(theirs).flatMap(([field, stored]) => {
    const written = input[field];
    if (!isPlain(stored) || !isPlain(written)) return [];
    const isSame = String(stored) === String(written);
    return isSame === (field === "version") ? [field] : [];
  });
}

/** @param written is called at the end of each transaction */
export async function atOnce(
  db: Database,
  [first, second]: readonly [Act, Act],
  written: (tx: Executor) => Promise<void>,
): Promise<[Came, Came]> {
  const [ran, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const one = came(
    first(
      beforeCommit(db, async (tx) => {
        await written(tx);
        ran.resolve();
        await mayCommit.promise;
      }),
    ),
  );
  await Promise.race([ran.promise, one]);
  const other = came(second(beforeCommit(db, written)));
  await waitsOrEnds(db, other);
  mayCommit.resolve();
  return Promise.all([one, other]);
}

/** The same connections, of which each transaction does this last. */
export function beforeCommit(db: Executor, last: (tx: Executor) => Promise<void>): Executor {
  const transaction: Executor["transaction"] = (work, config) =>
    db.transaction(async (tx) => {
      const value = await work(tx);
      await last(tx);
      return value;
    }, config);
  return new Proxy(db, { get: (target, name) => (name === "transaction" ? transaction : Reflect.get(target, name)) });
}

/** Until some connection to this database waits for a lock, or the work is through. */
async function waitsOrEnds(db: Database, work: Promise<unknown>): Promise<void> {
  let isThrough = false;
  const through = work.then(() => {
    isThrough = true;
  });
  while (!isThrough) {
    const [row] = await db.execute<{ waits: boolean }>(
      sql`select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
    );
    if (row?.waits) return;
    await Promise.race([through, new Promise((done) => setTimeout(done, 2))]);
  }
}
