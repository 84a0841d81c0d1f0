// What is worth learning, and what was learnt, as sentences for whoever decides.
import type { ValueInput } from "@/db/enums";
import { likelyWords } from "@/lib/format/chances";
import { formatPercent } from "@/lib/format/numbers";
import type { Attribution, Mover } from "@/lib/value/attribution.rules";
import { byWorthOfKnowing, type Learning, type Pair } from "@/lib/value/value-of-information.rules";
import { valueInputWords } from "@/lib/value/words";
import { type MoneyFormat, shortMoney, shortRange } from "./figure-words";

/** What would settle an input. */
const settling = {
  casesPerPeriod: "A count that settles the cases a year",
  gainPerCase: "A pilot that settles the gain per case",
  adoption: "A trial that settles how many will use it",
  runningCost: "A quotation that settles the running cost",
  investment: "An offer that settles the remaining investment",
  horizon: "A commitment that settles how long it will be used",
} as const satisfies Record<ValueInput, string>;

const better = {
  casesPerPeriod: "better volume figures",
  gainPerCase: "better figures for the gain per case",
  adoption: "better figures for adoption",
  runningCost: "better figures for the running cost",
  investment: "better figures for the investment",
  horizon: "a surer horizon",
} as const satisfies Record<ValueInput, string>;

/** A pilot costs something: what is worth less than this share of everything that could be learnt, is worth next to nothing. */
const worthwhile = 0.05;

/** To settle two at once is worth a word where it is worth a quarter more than the better of them alone. */
const pairMatters = 1.25;

export function learningSentence(learning: Learning, format: MoneyFormat): string {
  const { everything } = learning;
  if (everything === 0) return "Every future says the same: no pilot and no count could change the decision.";
  const ranked = byWorthOfKnowing(learning);
  const worth = ranked.filter((each) => each.worth >= worthwhile * everything);
  const [first, second] = worth;
  if (!first && learning.pair && learning.pair.worth >= worthwhile * everything)
    return `No figure alone would change the decision, but a pilot that settles both ${names(learning.pair)} at once is worth up to ${shortMoney(learning.pair.worth, format)}.`;
  if (!first)
    return `No figure alone would change the decision; to know all of them for certain is worth up to ${shortMoney(everything, format)}.`;
  const sentences = [`${settling[first.input]} is worth up to ${shortMoney(first.worth, format)}`];
  if (second) sentences.push(`${lower(settling[second.input])} up to ${shortMoney(second.worth, format)}`);
  const { pair } = learning;
  if (pair && pair.worth >= pairMatters * first.worth && pair.worth >= worthwhile * everything)
    sentences.push(`one that settles both ${names(pair)} at once up to ${shortMoney(pair.worth, format)}`);
  const idle = ranked.length - worth.length;
  const least = ranked.at(-1);
  if (idle > 3) sentences.push("better figures for the others are worth next to nothing");
  else if (idle > 0 && least)
    sentences.push(`${better[least.input]} ${least.input === "horizon" ? "is" : "are"} worth next to nothing`);
  return `${sentences.join("; ")}.`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const names = ({ inputs }: Pair) => inputs.map((input) => lower(valueInputWords[input])).join(" and ");

/** How much of all that could be learnt it is. */
export function worthWords(worth: number, { everything }: Pick<Learning, "everything">): string {
  if (everything === 0 || worth < worthwhile * everything) return "next to nothing";
  if (worth >= 0.5 * everything) return "most of what can be learnt";
  return worth >= 0.2 * everything ? "a good part" : "a little";
}

export function moverWords(mover: Mover): string {
  if (mover === "discountRate") return "Discount rate";
  if (mover === "together") return "What moves together";
  return valueInputWords[mover];
}

/** "12 points likelier to pay back". */
export function chanceWords(change: number): string {
  const points = Math.round(Math.abs(change) * 100);
  if (points === 0) return "as likely to pay back";
  return `${points} ${points === 1 ? "point" : "points"} ${change > 0 ? "likelier" : "less likely"} to pay back`;
}

/** @param measured the inputs that were a guess before */
export function movedSentence(attribution: Attribution, measured: readonly ValueInput[], format: MoneyFormat): string {
  const { from, to } = attribution;
  const learnt = (mover: Mover) => (measured.some((input) => input === mover) ? " (guess → measured)" : "");
  const [most] = attribution.by.toSorted((one, other) => Math.abs(other.change.mean) - Math.abs(one.change.mean));
  if (!most) {
    const names = measured.map((input) => lower(valueInputWords[input])).join(" and ");
    if (!names) return "No figure moved.";
    const isOne = measured.length === 1;
    return `No figure moved; the ${names} ${isOne ? "is" : "are"} measured now, no longer ${isOne ? "a guess" : "guesses"}.`;
  }
  const by = formatSigned(most.change.mean, format);
  const [likelyBefore, likelyNow] = [from, to].map(({ paysBack }) => likelyWords(paysBack, format));
  const chance =
    likelyBefore === likelyNow
      ? `it is still ${likelyNow} to pay back`
      : `it is ${likelyNow} to pay back, where it was ${likelyBefore}`;
  const first =
    attribution.by.length === 1
      ? `${moverWords(most.mover)}${learnt(most.mover)} moved the expected value by ${by}`
      : `${moverWords(most.mover)}${learnt(most.mover)} moved the expected value most, by ${by}`;
  return `${first}; ${chance}. ${widthSentence(attribution, format)}`;
}

function widthSentence({ from, to }: Attribution, format: MoneyFormat): string {
  const [widthBefore, widthNow] = [from.p90 - from.p10, to.p90 - to.p10];
  const range = `It now brings likely ${shortRange(to.p10, to.p90, format)}`;
  if (widthBefore <= 0) return `${range}, where there was no range before.`;
  const share = widthNow / widthBefore - 1;
  if (Math.abs(share) < 0.02) return `${range}, a range as wide as before.`;
  const width = formatPercent(Math.abs(share), { locale: format.locale });
  return `${range}: the range is ${width} ${share < 0 ? "narrower" : "wider"} than before.`;
}

const formatSigned = (amount: number, format: MoneyFormat) => `${amount > 0 ? "+" : ""}${shortMoney(amount, format)}`;
