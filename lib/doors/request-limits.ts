// Limits for the requests of programs: how many run at once, and how many one person may send in ten seconds.
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal, unavailable } from "@/lib/kernel/errors";

/** Far above what a training run sends, and below what would slow down everybody else. */
export const requestRate = { requests: 3_000, seconds: 10 };
const limiter = new RateLimiterMemory({ points: requestRate.requests, duration: requestRate.seconds });

/** @throws Refusal too_many */
export async function enforcePace(personId: string): Promise<void> {
  try {
    await limiter.consume(personId);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    const message = `More than ${requestRate.requests.toLocaleString("en")} requests in ${requestRate.seconds} seconds: please slow down.`;
    throw new Refusal("too_many", message, { retryAfterSeconds: Math.max(1, rejection.msBeforeNext / 1_000) });
  }
}

/** `places` run at once, of which one person gets at most `share`; `waiting` is how many of one person may queue (none by default). */
type Capacity = { places: number; share: number; waiting?: number };

/** Limits how many run at once, in all and per person, so that nobody can use up every place. */
export class ConcurrencyLimit {
  private active = 0;
  private readonly countByPerson = new Map<string, number>();
  private readonly queue: { personId: string; start: () => void }[] = [];

  constructor(readonly capacity: Capacity) {}

  get activeCount(): number {
    return this.active;
  }

  /** @throws Refusal unavailable where all places are taken, too_many where the person's share is */
  async run<T>(personId: string, work: () => Promise<T>): Promise<T> {
    await this.acquire(personId);
    try {
      return await work();
    } finally {
      this.release(personId);
    }
  }

  private acquire(personId: string): Promise<void> {
    const { waiting = 0 } = this.capacity;
    if (this.isFree(personId)) {
      this.add(personId);
      return Promise.resolve();
    }
    if (this.queue.filter((one) => one.personId === personId).length < waiting) {
      return new Promise((enter) => this.queue.push({ personId, start: enter }));
    }
    const isFull = this.active >= this.capacity.places && waiting === 0;
    throw isFull
      ? unavailable("Too many requests at once: please try again.")
      : new Refusal("too_many", "Too many of your requests at once: please try again.", { retryAfterSeconds: 1 });
  }

  private release(personId: string) {
    this.active -= 1;
    const remaining = (this.countByPerson.get(personId) ?? 1) - 1;
    if (remaining > 0) this.countByPerson.set(personId, remaining);
    else this.countByPerson.delete(personId);
    // the first in the queue whose person has a place left: others don't wait behind somebody who has used up their share
    const next = this.queue.findIndex((one) => this.isFree(one.personId));
    const [waiter] = next === -1 ? [] : this.queue.splice(next, 1);
    if (!waiter) return;
    this.add(waiter.personId);
    waiter.start();
  }

  private add(personId: string) {
    this.active += 1;
    this.countByPerson.set(personId, (this.countByPerson.get(personId) ?? 0) + 1);
  }

  private isFree(personId: string): boolean {
    return this.active < this.capacity.places && (this.countByPerson.get(personId) ?? 0) < this.capacity.share;
  }
}

/** Look-ups of tokens, before their person is known: few connections, and a long queue. */
const tokenLookUps = new ConcurrencyLimit({ places: 4, share: 4, waiting: 1_000 });
export const limitTokenLookUp = <T>(work: () => Promise<T>): Promise<T> => tokenLookUps.run("anybody", work);

/** The tracking protocol: each request needs one of the few connections, and a longer queue would only delay all of them. */
export const trackingLimit = new ConcurrencyLimit({ places: 100, share: 60 });

/** REST: fewer than there are connections, so that some are left for pages. */
export const restLimit = new ConcurrencyLimit({ places: 4, share: 3, waiting: 100 });

/** Request bodies that are being received; they hold no connection. */
export const bodyTransferLimit = new ConcurrencyLimit({ places: 400, share: 120 });

/** Files that are being uploaded: slow, and they hold no connection. */
export const fileTransferLimit = new ConcurrencyLimit({ places: 64, share: 24 });
