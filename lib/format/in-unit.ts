// Converts a typed figure, with or without %, to the unit of its metric. Never guesses between readings a hundred times apart.
import { type Notation, readNumber } from "./read-number";

/** A JSON number, which programs send in the unit; or as people write it: a bare figure, or a percentage. */
export type Measured = number | { bare: number } | { percent: number };

/** The unit of a metric, and its figures to compare with: target and baseline. */
export type Yardstick = { unit: string; direction: "higher" | "lower"; references: readonly (number | null)[] };

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
 * 85 % is 85 where the unit is "%", and 0.85 where it is a share; other units take no percentage. A bare 0.85 where 90 % or more is
 * expected could be a share, so that people are asked. Where lower is better a small figure is plausible, and read as it is.
 * @returns the number, or a sentence that says why it can't be read
 */
export function inUnit(measured: Measured, { unit, direction, references }: Yardstick): number | string {
  const isPercent = /^(%|percent\b|per cent\b)/i.test(unit);
  if (typeof measured === "number") return measured;
  if ("percent" in measured) {
    const { percent } = measured;
    if (isPercent) return percent;
    if (/^(1|share|fraction|ratio|proportion|probability)\b/i.test(unit))
      return Number(`${percent}e-2`) || percent / 100;
    return `“${percent}%”: this is measured in “${unit}”, and not in %.`;
  }
  const sizes = references.flatMap((figure) => (figure ? Math.abs(figure) : []));
  const { bare } = measured;
  const isShare = bare > 0 && bare <= 1 && sizes.length > 0 && bare * 10 < Math.min(...sizes);
  if (!isPercent || direction === "lower" || !isShare) return bare;
  return `“${bare}” could be ${bare}% or ${Number((bare * 100).toPrecision(15))}%: please write one of these, with its %.`;
}
