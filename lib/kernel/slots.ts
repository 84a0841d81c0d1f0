// A queue for heavy work with bounded length: beyond it work is refused at once.
import { Refusal } from "./errors";

type Waiting = { owner: string; start: () => void };

export class Slots {
  private running = 0;
  private readonly waiting: Waiting[] = [];

  /** @param limits how many run at once, wait in all, and wait for one owner; `full` is the message beyond that */
  constructor(private readonly limits: { atOnce: number; waiting: number; perOwner: number; full: string }) {}

  /**
   * @param owner who the work is for: nobody fills the queue alone
   * @throws Refusal too_many where the queue is full, and nothing was begun
   */
  async withSlot<T>(owner: string, work: () => Promise<T>): Promise<T> {
    if (this.running >= this.limits.atOnce) await this.queue(owner);
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // the slot is passed on and never free in between: nobody can overtake the queue
      if (next) next.start();
      else this.running -= 1;
    }
  }

  private queue(owner: string): Promise<void> {
    const ownedCount = this.waiting.filter((one) => one.owner === owner).length;
    if (this.waiting.length >= this.limits.waiting || ownedCount >= this.limits.perOwner) {
      throw new Refusal("too_many", `${this.limits.full} Try again in a few seconds.`, { retryAfterSeconds: 3 });
    }
    return new Promise((start) => this.waiting.push({ owner, start }));
  }
}
