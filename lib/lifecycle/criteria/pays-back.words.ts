// What is said of a project's chance of paying back, alone and against the least that a gate asks for.
import { chanceBeside, likelyWords } from "@/lib/format/chances";
import { formatMoneyRange } from "@/lib/format/money";
import type { Reading } from "@/lib/format/reading";

/** `paysBack` = P(NPV > 0) between 0 and 1; money in minor units. */
type Chance = { paysBack?: number; p10?: number; p90?: number };

export const notEstimated = { "not-estimated": () => "Nobody has estimated the added value yet." };

const brings = ({ p10 = 0, p90 = 0 }: Chance, { currency, locale }: Reading) =>
  `likely ${formatMoneyRange(p10, p90, currency, { locale, compact: true })}`;

export const estimatedWords = (chance: Chance, reading: Reading): string =>
  `It is ${likelyWords(chance.paysBack ?? 0, reading)} to pay back; ${brings(chance, reading)}.`;

/** The verdict stands between the two figures, so they never look equal. A judgement of older terms did not keep what was asked for. */
export function paysBackWords({ asked, ...figures }: Chance & { asked?: number }, reading: Reading): string {
  if (asked === undefined) return estimatedWords(figures, reading);
  const { chance, limit } = chanceBeside(figures.paysBack ?? 0, asked, reading);
  return `It is ${chance} likely to pay back, and more than ${limit} is asked for; ${brings(figures, reading)}.`;
}
