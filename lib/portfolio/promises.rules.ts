// What live projects promised together by now, and how many of them bring less.
import type { PromiseByNow } from "@/lib/value/promise/rules";

/** Of a live project; `active`: neither paused nor stopped. */
export type LivePromise = PromiseByNow & { currency: string; active: boolean };

/** In whole minor units of one currency. `promised` is the sum of the means; its range is not a sum of ends, so it has none. */
export type Delivery = { live: number; below: number; promised: number; arrived: number };

/** Of active projects that are live and promised something; others have had their decision. */
export function deliveryOf(promises: Iterable<LivePromise>): Delivery {
  const live = [...promises].filter(({ active }) => active);
  return {
    live: live.length,
    below: live.filter(({ standing }) => standing === "below").length,
    promised: live.reduce((sum, { now }) => sum + now.mean, 0),
    arrived: live.reduce((sum, { arrived }) => sum + arrived.total, 0),
  };
}
