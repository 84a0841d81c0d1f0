// How often something may be tried. Counted in Postgres, so that every process knows; a key that has run out is refused from memory.
import { type SQL, sql } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Executor } from "@/db/client";
import { tooMany } from "./errors";
import { deviceOf } from "./known-devices";
import { networkOf } from "./network";
import { hashSecret } from "./secrets";
import type { Visitor } from "./visitor";

/** `of` is whom it counts for: an account, a network. `forgiven`: success wipes the slate, because only failures are suspect. */
export type Limit = { name: string; of: string; tries: number; minutes: number; forgiven?: true };

/**
 * What could be guessed from outside: ten tries for an account from one network, thirty from all of them, and fifty for all that comes
 * from one network (an office shares its address). A browser in which the account was entered before has ten tries of its own, so
 * that nobody else's use up its owner's. Whether there is such an account makes no difference.
 */
export function guessing(name: string, account: string, { address, device }: Visitor): Limit[] {
  const known = deviceOf(device, account);
  if (known) return [{ name: `${name} in`, of: known, tries: 10, minutes: 15, forgiven: true }];
  const network = networkAt(address);
  const limits: Limit[] = [
    { name, of: `${account} ${network}`, tries: 10, minutes: 15, forgiven: true },
    { name: `${name} anywhere`, of: account, tries: 30, minutes: 15 },
  ];
  if (address) limits.push({ name: `${name} from`, of: network, tries: 50, minutes: 15 });
  return limits;
}

/** Whom work and tries are counted for where nobody is signed in. */
export const networkAt = (address: string | null) => (address ? networkOf(address) : "nowhere known");

/** @throws Refusal too_many as soon as one of them has run out. */
export async function spend(db: Executor, limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    try {
      await limiter(db, limit).consume(keyOf(limit));
    } catch (spent) {
      if (spent instanceof RateLimiterRes) throw tooMany(spent.msBeforeNext / 1000);
      throw spent;
    }
  }
}

export async function forgive(db: Executor, limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) if (limit.forgiven) await limiter(db, limit).delete(keyOf(limit));
}

/** Neither addresses nor e-mails are kept, only what they hash to. */
const keyOf = ({ name, of }: Limit) => hashSecret(`${name}:${of}`);

const limiters = new WeakMap<Executor, Map<string, RateLimiterPostgres>>();

function limiter(db: Executor, { tries, minutes }: Limit): RateLimiterPostgres {
  const ours = limiters.get(db) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(db, ours);
  const name = `${tries}/${minutes}`;
  const made =
    ours.get(name) ??
    new RateLimiterPostgres({
      storeClient: { query: ({ text, values }: Query) => run(db, text, values) },
      storeType: "client",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix: "",
      points: tries,
      duration: minutes * 60,
      inMemoryBlockOnConsumed: tries,
    });
  ours.set(name, made);
  return made;
}

type Query = { text: string; values: unknown[] };

/** The limiter speaks node-postgres; our connection takes drizzle's SQL. */
async function run(db: Executor, text: string, values: unknown[]) {
  const parts = text.split(/\$(\d+)/).map((part, at): SQL => {
    return at % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`;
  });
  const rows = await db.execute(sql.join(parts));
  return { rows: [...rows], rowCount: rows.count };
}
