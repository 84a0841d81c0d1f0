// Heavy work one after the other, and only so much of it waits: whoever comes beyond that is told at once to come again.
import { Refusal } from "./errors";

type Waiting = { of: string; begin: () => void };

export class Slots {
  private running = 0;
  private readonly waiting: Waiting[] = [];

  /** @param most how many run at once, wait in all, and wait on behalf of one and the same; `full` says to who comes beyond that why */
  constructor(private readonly most: { atOnce: number; waiting: number; ofOne: number; full: string }) {}

  /**
   * @param of on whose behalf: nobody fills the queue alone
   * @throws Refusal too_many where the queue is full, and nothing was begun
   */
  async withSlot<T>(of: string, work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most.atOnce) await this.queue(of);
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The slot is handed on, never free in between: who comes now cannot overtake.
      if (next) next.begin();
      else this.running -= 1;
    }
  }

  private queue(of: string): Promise<void> {
    const ofOne = this.waiting.filter((one) => one.of === of).length;
    if (this.waiting.length >= this.most.waiting || ofOne >= this.most.ofOne) {
      throw new Refusal("too_many", `${this.most.full} Try again in a few seconds.`, { retryAfterSeconds: 3 });
    }
    return new Promise((begin) => this.waiting.push({ of, begin }));
  }
}
