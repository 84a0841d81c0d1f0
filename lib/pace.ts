// How many requests of programs at once, and how fast one person's may follow: who comes too soon is told when to come again.
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "./errors";

/** Far above what a training needs, and below what would starve the others. */
export const pace = { requests: 3_000, seconds: 10 };
const limiter = new RateLimiterMemory({ points: pace.requests, duration: pace.seconds });

/** @throws Refusal too_many */
export async function keepPace(personId: string): Promise<void> {
  try {
    await limiter.consume(personId);
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    const said = `More than ${pace.requests.toLocaleString("en")} requests in ${pace.seconds} seconds: please slow down.`;
    throw new Refusal("too_many", said, { retryAfterSeconds: Math.max(1, spent.msBeforeNext / 1_000) });
  }
}

/** Each waits for one of the few connections; a longer queue would only make all of them late. */
export const room = 100;
let inside = 0;

/** @returns null, and nothing was done, where there is no room */
export async function ifRoom<T>(work: () => Promise<T>): Promise<T | null> {
  if (inside >= room) return null;
  inside += 1;
  try {
    return await work();
  } finally {
    inside -= 1;
  }
}
