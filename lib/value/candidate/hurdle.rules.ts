// Whether another payoff matrix makes it easier or harder for a candidate to pass: its gain over doing without it, before and after.
import type { OutcomeData } from "@/lib/experiments/outcomes/rules";
import { priceOutcomes, type Terms, worthOf } from "./rules";

/** Null where it cannot be said: no price under one of the two, or easier against one reference and harder against another. */
export function hurdleChange(
  outcomes: OutcomeData,
  cases: number,
  before: Terms,
  after: Terms,
): "lower" | "higher" | null {
  const [gainsBefore, gainsAfter] = [gainsOf(outcomes, cases, before), gainsOf(outcomes, cases, after)];
  if (!gainsBefore || !gainsAfter || gainsBefore.size === 0 || gainsBefore.size !== gainsAfter.size) return null;
  const changes = [...gainsAfter].map(([reference, gain]) => gain - (gainsBefore.get(reference) ?? Number.NaN));
  if (changes.some(Number.isNaN) || changes.every((by) => Math.abs(by) < 1e-9)) return null;
  if (changes.every((by) => by > -1e-9)) return "lower";
  return changes.every((by) => by < 1e-9) ? "higher" : null;
}

/** How much more a case brings than never acting and than today's process, where that is known; minor units. */
function gainsOf(outcomes: OutcomeData, cases: number, terms: Terms): Map<string, number> | null {
  const price = priceOutcomes(outcomes, cases, terms);
  if (typeof price === "string") return null;
  const { against } = worthOf(price, terms, 1);
  return new Map(
    against.filter(({ reference }) => reference !== "all").map(({ reference, gain }) => [reference, gain.mean]),
  );
}
