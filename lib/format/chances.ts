// A chance as people read it, in one place for every page, file and sentence: never certain, and never finer than it is known.
import { formatPercent } from "./numbers";

/**
 * A probability from 0 to 1 as a figure, to 1 %: "81%". What would round to nothing or to all is "less than 1%" or "more than 99%":
 * no simulation and no model is that sure.
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
  const certain = share <= 0 || share >= 1;
  const spread = certain ? 3 / draws : 1.96 * Math.sqrt((share * (1 - share)) / draws);
  const points = Math.max(1, Math.ceil(spread * 100 - 1e-9));
  return `${points} ${points === 1 ? "point" : "points"}`;
}

/** "80%, give or take 1 point of simulation error; how right the six ranges are is not in it": a line of its own. */
export function simulatedChance(share: number, draws: number, style: { locale: string }): string {
  const chance = formatChance(share, style).replace(/^./, (first) => first.toUpperCase());
  return `${chance}, give or take ${simulationError(share, draws)} of simulation error; how right the six ranges are is not in it`;
}
