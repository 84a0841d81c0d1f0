// Whether a candidate is better in money, in sentences for people in business.
import type { Misfit, Role } from "@/db/enums";
import { formatMoney } from "@/lib/format/money";
import type { Reading } from "@/lib/format/reading";
import { misfitHelp } from "@/lib/value/words";

const names = { nothing: "never acting", today: "today's process" } as const;
export type Comparator = keyof typeof names;

/** The gain per case over each that it is compared with, corrected for selection: the ends of the interval, in minor units. */
export type Gains = {
  against: readonly Comparator[];
  nothingLow?: number;
  nothingHigh?: number;
  todayLow?: number;
  todayHigh?: number;
  /** How many runs were scored on the hold-out, what that is called, and whether candidates are judged on it. */
  scored?: number;
  holdout?: string;
  decides?: boolean;
  /** As which role the payoff matrix was set. */
  setAs?: Role | null;
};

/** "A case brings at least €1.50 more than never acting and €1.45 more than today's process." */
export function betterWords(gains: Gains, reading: Reading): string {
  const leads = comparatorsOf(gains).map((each) => `${money(lowOf(gains, each), reading)} more than ${names[each]}`);
  return [`A case brings at least ${leads.join(" and ")}.`, ...caveats(gains)].join(" ");
}

/** Against each that it is not significantly better than: by how much it may be ahead or behind. */
export function notBetterWords(gains: Gains, reading: Reading): string {
  const notBetter = comparatorsOf(gains).filter((each) => lowOf(gains, each) <= 0);
  return [...notBetter.map((each) => fallsShort(gains, each, reading)), ...caveats(gains)].join(" ");
}

export const noPriceWords = ({ misfit }: { misfit?: Misfit }): string =>
  (misfit && misfitHelp[misfit]) ?? "The payoff matrix does not fit what this run answers.";

function fallsShort(gains: Gains, each: Comparator, reading: Reading): string {
  const [low, high] = [lowOf(gains, each), gains[`${each}High`] ?? 0];
  const range = (from: number, to: number) => `${money(from, reading)} to ${money(to, reading)}`;
  if (high < 0) return `A case brings ${range(-high, -low)} less than ${names[each]}.`;
  return `It is not significantly better than ${names[each]}: a case brings from ${money(-low, reading)} less to ${money(high, reading)} more.`;
}

/** What else whoever signs should know. */
function caveats(gains: Gains): string[] {
  const { scored = 1, holdout, decides, setAs } = gains;
  return [
    ...(scored > 1 ? [`Corrected for selection: it is 1 of ${scored} runs scored on ${holdout}.`] : []),
    ...(decides === false ? [`Candidates are judged on another hold-out than ${holdout}.`] : []),
    ...(comparatorsOf(gains).includes("today") ? [] : ["What today's process does was not counted."]),
    ...(setAs === "expert" ? ["The payoff matrix is an expert's draft."] : []),
  ];
}

const comparatorsOf = ({ against }: Gains): Comparator[] =>
  (["nothing", "today"] as const).filter((each) => against.includes(each));

const lowOf = (gains: Gains, each: Comparator) => gains[`${each}Low`] ?? 0;

/** To the cent, as a case is often worth little. */
const money = (minor: number, { currency, locale }: Reading) => formatMoney(Math.round(minor), currency, { locale });
