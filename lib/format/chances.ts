// Probabilities as people read them: never 0% or 100%, and never more digits than are known.
import { formatNumber, formatPercent } from "./numbers";

/**
 * A probability from 0 to 1 as a figure, to 1 %: "81%". What would round to 0 or 100 is "less than 1%" or "more than 99%":
 * no simulation and no model is certain.
 */
export function formatChance(probability: number, { locale }: { locale: string }): string {
  const inHundred = Math.round(probability * 100);
  if (inHundred < 1) return `less than ${formatPercent(0.01, { locale })}`;
  if (inHundred > 99) return `more than ${formatPercent(0.99, { locale })}`;
  return formatPercent(inHundred / 100, { locale });
}

/** The same in words, to the nearest 5 in 100: "about 80% likely". Near the ends it says on which side: "more than 95% likely". */
export function likelyWords(probability: number, { locale }: { locale: string }): string {
  const inHundred = Math.round(probability * 100);
  const toFive = Math.round(probability * 20) * 5;
  if (inHundred < 1 || inHundred > 99) return `${formatChance(probability, { locale })} likely`;
  if (toFive === 0) return `less than ${formatPercent(0.05, { locale })} likely`;
  if (toFive === 100) return `more than ${formatPercent(0.95, { locale })} likely`;
  return `about ${formatPercent(toFive / 100, { locale })} likely`;
}

/**
 * How far chance alone may have moved a simulated share, 95 times in 100: 1.96 standard errors, in whole points and never rounded
 * away: "1 point". A share of 0 or 1 is known no better than to 3 / draws (the rule of three), so it too has an error.
 */
export function simulationError(share: number, draws: number): string {
  const isExtreme = share <= 0 || share >= 1;
  const spread = isExtreme ? 3 / draws : 1.96 * Math.sqrt((share * (1 - share)) / draws);
  const points = Math.max(1, Math.ceil(spread * 100 - 1e-9));
  return `${points} ${points === 1 ? "point" : "points"}`;
}

/**
 * The note below a chance that is written as `likelyWords`: "81%, give or take 1 point of simulation error; how right the six ranges
 * are is not in it". A figure that the words contain already is not repeated.
 */
export function simulatedChance(share: number, draws: number, style: { locale: string }): string {
  const chance = formatChance(share, style);
  const error = `give or take ${simulationError(share, draws)} of simulation error; how right the six ranges are is not in it`;
  const finer = likelyWords(share, style).includes(chance) ? error : `${chance}, ${error}`;
  return finer.replace(/^./, (first) => first.toUpperCase());
}

/**
 * A chance beside the minimum that is asked for: the limit as people set it, the chance with as many digits as it takes to read as above
 * or below it.
 */
export function chanceBeside(
  probability: number,
  minimum: number,
  { locale }: { locale: string },
): { chance: string; limit: string } {
  const [percent, limit] = [percentOf(probability), percentOf(minimum)];
  const write = (value: number) => formatNumber(value, { locale, unit: "%", maximumFractionDigits: 12 });
  const sameSide = (digits: number) =>
    Math.sign(Number(percent.toFixed(digits)) - limit) === Math.sign(percent - limit);
  // below 1 % whole points can't be compared with a limit below 1 %
  const least = limit > 0 && limit < 1 && percent < 1 ? 1 : 0;
  const digits = [0, 1, 2, 3, 4, 5, 6].find((digits) => digits >= least && sameSide(digits)) ?? 6;
  if (digits === 0) return { chance: formatChance(probability, { locale }), limit: write(limit) };
  const rounded = Number(percent.toFixed(digits));
  return { chance: rounded === 0 ? `less than ${write(limit)}` : write(rounded), limit: write(limit) };
}

/** Without what binary fractions add: 0.596 is 59.6. */
const percentOf = (share: number): number => Number((share * 100).toPrecision(12));
