// What live projects promised together by now, and how many of them bring less.
import { type PromiseByNow, promiseStandings } from "@/lib/value/promise/rules";

/** Of a live project; `active`: neither paused nor stopped. `paysBack`: 0 … 1, null where nobody has estimated it. */
export type LivePromise = PromiseByNow & {
  key: string;
  name: string;
  currency: string;
  active: boolean;
  paysBack: number | null;
};

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

/** The worst first: by how it stands, then by what is missing to what was promised by now. */
export function worstFirst(live: readonly LivePromise[]): LivePromise[] {
  const missing = ({ now, arrived }: LivePromise) => now.mean - arrived.total;
  const rank = ({ standing }: LivePromise) => promiseStandings.indexOf(standing);
  return live.toSorted((one, other) => rank(one) - rank(other) || missing(other) - missing(one));
}
