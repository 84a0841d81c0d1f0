// What is said of a project's chance of paying back, alone and against the least that a gate asks for.

import { chanceBeside, likelyWords } from "@/lib/format/chances";
import { formatMoneyRange } from "@/lib/format/money";
import { own } from "@/lib/format/own";
import type { Reading } from "@/lib/format/reading";
import type { Facts } from "../judgement.rules";

const number = (facts: Facts, name: string) => Number(own(facts, name) ?? 0);

const brings = (facts: Facts, { currency, locale }: Reading) =>
  `likely ${formatMoneyRange(number(facts, "p10"), number(facts, "p90"), currency, { locale, compact: true })}`;

export const estimatedWords = (facts: Facts, reading: Reading): string =>
  `It is ${likelyWords(number(facts, "paysBack"), reading)} to pay back; ${brings(facts, reading)}.`;

/** The verdict stands between the two figures, so they never look equal. A judgement of older terms did not keep what was asked for. */
export function paysBackWords(facts: Facts, reading: Reading): string {
  const asked = own(facts, "asked");
  if (typeof asked !== "number") return estimatedWords(facts, reading);
  const { chance, limit } = chanceBeside(number(facts, "paysBack"), asked, reading);
  return `It is ${chance} likely to pay back, and more than ${limit} is asked for; ${brings(facts, reading)}.`;
}
