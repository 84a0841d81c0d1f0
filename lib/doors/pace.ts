// How many requests of programs are at work at once, and how fast one person's may follow: who comes too soon is told when to come again.
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal, unavailable } from "@/lib/kernel/errors";

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

/** `waiting` is how many of one person's may stand in line; without it nobody waits. */
type Size = { places: number; share: number; waiting?: number };

/** So many are at work at once, and one person's fill at most their share: nobody shuts a door for everybody. */
export class Room {
  private inside = 0;
  private readonly of = new Map<string, number>();
  private readonly line: { personId: string; enter: () => void }[] = [];

  constructor(readonly size: Size) {}

  get taken(): number {
    return this.inside;
  }

  /** @throws Refusal unavailable where all places are taken, too_many where the person's own are */
  async hold<T>(personId: string, work: () => Promise<T>): Promise<T> {
    await this.place(personId);
    try {
      return await work();
    } finally {
      this.leave(personId);
    }
  }

  private place(personId: string): Promise<void> {
    const { waiting = 0 } = this.size;
    if (this.fits(personId)) {
      this.enter(personId);
      return Promise.resolve();
    }
    if (this.line.filter((one) => one.personId === personId).length < waiting) {
      return new Promise((enter) => this.line.push({ personId, enter }));
    }
    const isFull = this.inside >= this.size.places && waiting === 0;
    throw isFull
      ? unavailable("Too many requests at once: please try again.")
      : new Refusal("too_many", "Too many of your requests at once: please try again.", { retryAfterSeconds: 1 });
  }

  private leave(personId: string) {
    this.inside -= 1;
    const left = (this.of.get(personId) ?? 1) - 1;
    if (left > 0) this.of.set(personId, left);
    else this.of.delete(personId);
    // the first in line whose share is not used up: who waits for themselves keeps nobody else waiting
    const next = this.line.findIndex((one) => this.fits(one.personId));
    const [called] = next === -1 ? [] : this.line.splice(next, 1);
    if (!called) return;
    this.enter(called.personId);
    called.enter();
  }

  private enter(personId: string) {
    this.inside += 1;
    this.of.set(personId, (this.of.get(personId) ?? 0) + 1);
  }

  private fits(personId: string): boolean {
    return this.inside < this.size.places && (this.of.get(personId) ?? 0) < this.size.share;
  }
}

/** Whose token it is, asked before anybody knows whose: few connections, and a long line. */
const entrance = new Room({ places: 4, share: 4, waiting: 1_000 });
export const atEntrance = <T>(work: () => Promise<T>): Promise<T> => entrance.hold("anybody", work);

/** The tracking protocol: each waits for one of the few connections, and a longer queue would only make all of them late. */
export const trackingRoom = new Room({ places: 100, share: 60 });

/** REST: fewer than there are connections, so that a crowd of programs leaves some to the pages. */
export const restRoom = new Room({ places: 4, share: 3, waiting: 100 });

/** Bodies on their way in hold no connection. */
export const bodyRoom = new Room({ places: 400, share: 120 });

/** Files on their way in take their time, and no connection. */
export const fileRoom = new Room({ places: 64, share: 24 });
