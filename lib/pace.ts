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

type IfRoom = <T>(work: () => Promise<T>) => Promise<T | null>;

/** @returns what does a work, or answers null, and nothing was done, where so many are at work already */
function roomFor(most: number): IfRoom {
  let inside = 0;
  return async (work) => {
    if (inside >= most) return null;
    inside += 1;
    try {
      return await work();
    } finally {
      inside -= 1;
    }
  };
}

/** Each waits for one of the few connections; a longer queue would only make all of them late. */
export const room = 100;
export const ifRoom = roomFor(room);

/** Files on their way in take their time, and no connection: they have a room of their own. */
export const roomToSend = 64;
export const ifRoomToSend = roomFor(roomToSend);
