// What to fund first: projects in the order of what they bring for every unit of money that they still cost, up to a line.
import { fundingScore } from "@/lib/value/rules";

/** In whole minor units of one currency. */
export type Candidate = { id: string; mean: number; remainingCost: number };

/** `upTo`: what it and all before it still cost together. */
export type InLine<C extends Candidate> = C & { upTo: number };

/**
 * The best first: by the mean for every unit that is still to be spent; of equal ones by their id, so that the order
 * never depends on how they came in. Who is expected to gain nothing is not in line.
 */
export function fundingOrder<C extends Candidate>(candidates: readonly C[]): InLine<C>[] {
  const scored = candidates.flatMap((candidate) => {
    const score = fundingScore(candidate);
    return score === null ? [] : [{ candidate, score }];
  });
  scored.sort((one, other) => {
    if (one.score === other.score) return one.candidate.id < other.candidate.id ? -1 : 1;
    return other.score > one.score ? 1 : -1;
  });
  let upTo = 0;
  return scored.map(({ candidate }) => {
    upTo += candidate.remainingCost;
    return { ...candidate, upTo };
  });
}

/**
 * How many from the front the money reaches. It stops at the first that does not fit, though a smaller one behind it would: what is
 * better is not passed over, and more money never takes from anybody.
 */
export function fundedCount(order: readonly { upTo: number }[], line: number): number {
  const first = order.findIndex(({ upTo }) => upTo > line);
  return first < 0 ? order.length : first;
}
