// Whether another payoff matrix makes the bar of a candidate easier or harder: its gain over what is done without it, before and after.
import type { Made } from "@/lib/experiments/outcomes/rules";
import { priced, type Terms, worthOf } from "./rules";

/** Null where it cannot be said: no price under one of the two, or easier against one thing and harder against another. */
export function barMoved(made: Made, cases: number, before: Terms, after: Terms): "lower" | "higher" | null {
  const [was, is] = [gainsOf(made, cases, before), gainsOf(made, cases, after)];
  if (!was || !is || was.size === 0 || was.size !== is.size) return null;
  const moved = [...is].map(([reference, gain]) => gain - (was.get(reference) ?? Number.NaN));
  if (moved.some(Number.isNaN) || moved.every((by) => Math.abs(by) < 1e-9)) return null;
  if (moved.every((by) => by > -1e-9)) return "lower";
  return moved.every((by) => by < 1e-9) ? "higher" : null;
}

/** How much more a case brings than never acting and than today's process, where that is known; minor units. */
function gainsOf(made: Made, cases: number, terms: Terms): Map<string, number> | null {
  const price = priced(made, cases, terms);
  if (typeof price === "string") return null;
  const { against } = worthOf(price, terms, 1);
  return new Map(
    against.filter(({ reference }) => reference !== "all").map(({ reference, gain }) => [reference, gain.mean]),
  );
}
