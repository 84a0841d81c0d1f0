// What was promised by now and what has arrived of it, in the same words on every page, in reports and in files.
import { formatDay } from "@/lib/format/dates";
import type { PromiseByNow } from "@/lib/value/promise/rules";
import { standingWords } from "@/lib/value/words";
import { type MoneyFormat, shortMoney, shortRange } from "./figure-words";

/** "Nothing recorded since 25 Aug 2026"; null where records are up to date. */
export const gapWords = ({ gapSince }: Pick<PromiseByNow, "gapSince">, locale: string): string | null =>
  gapSince && `nothing recorded since ${formatDay(gapSince, locale)}`;

/** The promise as a figure: its mean, and what stands below it. */
export function promisedWords({ now, from, estimate }: PromiseByNow, format: MoneyFormat) {
  return {
    label: "Promised by now",
    value: shortMoney(now.mean, format),
    range: `Likely ${shortRange(now.p10, now.p90, format)}, by estimate ${estimate} and the days since ${formatDay(from, format.locale)}`,
  };
}

/** "Below promise; nothing recorded since 25 Aug 2026". */
export function arrivedWords(promise: PromiseByNow, locale: string): string {
  const gap = gapWords(promise, locale);
  const standingText = standingWords[promise.standing];
  // that nothing was recorded is said once
  if (gap && (promise.standing === "behind" || promise.standing === "unmeasured")) return capital(gap);
  return capital(gap ? `${standingText}; ${gap}` : standingText);
}

/** The whole of it in a sentence or two: figures, side and gap. Where records end early, what was promised by then too. */
export function promiseSentence(promise: PromiseByNow | null, isLive: boolean, format: MoneyFormat): string {
  if (!promise) {
    return isLive
      ? "No estimate was in force when it went live, so nothing was promised."
      : "Nothing is live for users yet: what was promised counts from the day on which the first release is.";
  }
  const { now, arrived, measured } = promise;
  const promised = `By now likely ${shortRange(now.p10, now.p90, format)} was promised`;
  if (arrived.until === null) return `${promised}; ${gapWords(promise, format.locale) ?? "nothing was recorded yet"}.`;
  const total = `${shortMoney(arrived.total, format)} has arrived`;
  const early =
    measured && (promise.gapSince || promise.standing === "behind")
      ? ` By ${formatDay(arrived.until, format.locale)}, when it was last recorded, it was likely ${shortRange(measured.p10, measured.p90, format)}.`
      : "";
  return `${promised}, and ${total}: ${lower(arrivedWords(promise, format.locale))}.${early}`;
}

/** "2 of 3 live projects bring less than promised". */
export function deliverySentence({ live, below }: { live: number; below: number }): string {
  if (live === 0) return "No live project has promised anything yet";
  const projects = `${live} live projects`;
  if (below === 0)
    return live === 1 ? "The live project is not below its promise" : `None of ${projects} is below its promise`;
  if (live === 1) return "The live project brings less than promised";
  return `${below} of ${projects} ${below === 1 ? "brings" : "bring"} less than promised`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
