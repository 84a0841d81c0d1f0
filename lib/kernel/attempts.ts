// Limits on attempts. Counted in Postgres for all processes; a key that has run out is refused from memory.
import { type SQL, sql } from "drizzle-orm";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Executor } from "@/db/client";
import { tooMany } from "./errors";
import { deviceOf } from "./known-devices";
import { networkOf } from "./network";
import { hashSecret } from "./secrets";
import type { Visitor } from "./visitor";

/** `key` is what it counts for: an account, a network. `clearedBySuccess`: only failures are suspect. */
export type Limit = { name: string; key: string; tries: number; minutes: number; clearedBySuccess?: true };

/**
 * Limits for what could be guessed: ten tries for an account from one network, thirty from all networks, and fifty for all accounts from
 * one network (an office shares its address). A browser in which the account signed in before has ten tries of its own, so that an
 * attacker can't use up its owner's. Unknown accounts are counted the same.
 */
export function guessingLimits(name: string, account: string, { address, device }: Visitor): Limit[] {
  const knownDevice = deviceOf(device, account);
  if (knownDevice) return [{ name: `${name} in`, key: knownDevice, tries: 10, minutes: 15, clearedBySuccess: true }];
  const network = networkAt(address);
  const limits: Limit[] = [
    { name, key: `${account} ${network}`, tries: 10, minutes: 15, clearedBySuccess: true },
    { name: `${name} anywhere`, key: account, tries: 30, minutes: 15 },
  ];
  if (address) limits.push({ name: `${name} from`, key: network, tries: 50, minutes: 15 });
  return limits;
}

/** The key for work and tries where nobody is signed in. */
export const networkAt = (address: string | null) => (address ? networkOf(address) : "nowhere known");

/** @throws Refusal too_many as soon as one of them has run out. */
export async function countAttempt(db: Executor, limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    try {
      await limiter(db, limit).consume(keyOf(limit));
    } catch (rejection) {
      if (rejection instanceof RateLimiterRes) throw tooMany(rejection.msBeforeNext / 1000);
      throw rejection;
    }
  }
}

export async function clearAttempts(db: Executor, limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) if (limit.clearedBySuccess) await limiter(db, limit).delete(keyOf(limit));
}

/** Neither addresses nor e-mails are kept, only what they hash to. */
const keyOf = ({ name, key }: Limit) => hashSecret(`${name}:${key}`);

const limiters = new WeakMap<Executor, Map<string, RateLimiterPostgres>>();

function limiter(db: Executor, { tries, minutes }: Limit): RateLimiterPostgres {
  const limitersOfDb = limiters.get(db) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(db, limitersOfDb);
  const name = `${tries}/${minutes}`;
  const created =
    limitersOfDb.get(name) ??
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
  limitersOfDb.set(name, created);
  return created;
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
