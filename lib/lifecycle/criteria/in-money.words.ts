// Whether a candidate is better in money, in sentences for people in business.
import type { Misfit } from "@/db/enums";
import { formatMoney } from "@/lib/format/money";
import { own } from "@/lib/format/own";
import type { Reading } from "@/lib/format/reading";
import { misfitHelp } from "@/lib/format/value-words";
import type { Facts } from "../judgement.rules";

const names = { nothing: "never acting", today: "today's process" } as const;
type Beside = keyof typeof names;

/** "A case brings at least €1.50 more than never acting and €1.45 more than today's process." */
export function betterWords(facts: Facts, reading: Reading): string {
  const ahead = besides(facts).map((each) => `${money(lowOf(facts, each), reading)} more than ${names[each]}`);
  return [`A case brings at least ${ahead.join(" and ")}.`, ...provisos(facts)].join(" ");
}

/** Against each that it is not significantly better than: by how much it may be ahead or behind. */
export function notBetterWords(facts: Facts, reading: Reading): string {
  const open = besides(facts).filter((each) => lowOf(facts, each) <= 0);
  return [...open.map((each) => fallsShort(facts, each, reading)), ...provisos(facts)].join(" ");
}

export const noPriceWords = (facts: Facts): string =>
  misfitHelp[facts.misfit as Misfit] ?? "The payoff matrix does not fit what this run answers.";

function fallsShort(facts: Facts, each: Beside, reading: Reading): string {
  const [low, high] = [lowOf(facts, each), Number(own(facts, `${each}High`) ?? 0)];
  const range = (from: number, to: number) => `${money(from, reading)} to ${money(to, reading)}`;
  if (high < 0) return `A case brings ${range(-high, -low)} less than ${names[each]}.`;
  return `It is not significantly better than ${names[each]}: a case brings from ${money(-low, reading)} less to ${money(high, reading)} more.`;
}

/** What else whoever signs should know. */
function provisos(facts: Facts): string[] {
  const scored = Number(facts.scored ?? 1);
  return [
    ...(scored > 1 ? [`Corrected for selection: it is 1 of ${scored} runs scored on ${facts.holdout}.`] : []),
    ...(facts.decides === false ? [`Candidates are judged on another hold-out than ${facts.holdout}.`] : []),
    ...(besides(facts).includes("today") ? [] : ["What today's process does was not counted."]),
    ...(facts.setAs === "expert" ? ["The payoff matrix is an expert's draft."] : []),
  ];
}

const besides = ({ against }: Facts): Beside[] =>
  (["nothing", "today"] as const).filter((each) => Array.isArray(against) && against.includes(each));

const lowOf = (facts: Facts, each: Beside) => Number(own(facts, `${each}Low`) ?? 0);

/** To the cent, as a case is often worth little. */
const money = (minor: number, { currency, locale }: Reading) => formatMoney(Math.round(minor), currency, { locale });
