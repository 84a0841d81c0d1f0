// A figure with or without a sign of percent, in the unit of what it measures. Never guesses between readings a hundred times apart.
import { type Notation, readNumber } from "./read-number";

/** A number of JSON, which a program gives in the unit; or as written by people: a bare figure, or so many percent. */
export type Measured = number | { bare: number } | { percent: number };

/** What it is measured in, and what is asked of it: its target, and what it was before. */
export type Yardstick = { unit: string; direction: "higher" | "lower"; asked: readonly (number | null)[] };

/** "85", "85%" and "85 %". @returns the figure, or a sentence that says why it can't be read */
export function readMeasured(text: string, notation: Notation = "unsaid"): Measured | string {
  const trimmed = text.trim();
  if (!trimmed.endsWith("%")) {
    const bare = readNumber(text, notation);
    return typeof bare === "number" ? { bare } : bare;
  }
  const percent = readNumber(trimmed.slice(0, -1).trimEnd(), notation);
  return typeof percent === "number" ? { percent } : percent;
}

/**
 * In its unit: 85 % is 85 where that is "%", and 0.85 where it is a share; of anything else nothing is a percentage. A bare 0.85 of
 * what is to be 90 % or more could be a share: asked of people. Of what is to be low a small figure is what one hopes for, and read as it is.
 * @returns the number, or a sentence that says why there is none
 */
export function inUnit(measured: Measured, { unit, direction, asked }: Yardstick): number | string {
  const isPercent = /^(%|percent\b|per cent\b)/i.test(unit);
  if (typeof measured === "number") return measured;
  if ("percent" in measured) {
    const { percent } = measured;
    if (isPercent) return percent;
    if (/^(1|share|fraction|ratio|proportion|probability)\b/i.test(unit))
      return Number(`${percent}e-2`) || percent / 100;
    return `“${percent}%”: this is measured in “${unit}”, and not in %.`;
  }
  const sizes = asked.flatMap((figure) => (figure ? Math.abs(figure) : []));
  const { bare } = measured;
  const isShare = bare > 0 && bare <= 1 && sizes.length > 0 && bare * 10 < Math.min(...sizes);
  if (!isPercent || direction === "lower" || !isShare) return bare;
  return `“${bare}” could be ${bare}% or ${Number((bare * 100).toPrecision(15))}%: please write one of these, with its %.`;
}
