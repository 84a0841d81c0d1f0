// The state of a monitor from its readings of production windows, whatever the order in which they arrive.
import { type Direction, type MonitorKind, type MonitorState, monitorStates, type Severity } from "@/db/enums";
import { formatExactly } from "@/lib/format/numbers";
import { reaches } from "@/lib/requirements/rules";

/** One window as one monitor sees it: for drift the value is the share of cases that moved, and the limit what chance moves or what matters; 1 says too few cases. */
export type Reading = { windowId: string; startedAt: Date; endedAt: Date; value: number; limit: number };

/** Without a direction it is drift: only more is worse. `patience` is how many windows in a row are believed, either way. */
export type Terms = { direction: Direction | null; patience: number };

/** A breach of the limit that has lasted long enough to count; `since`: the end of its first failing window. */
export type Breach = { since: Date; failing: number; worst: number; latest: Reading };

const better = (direction: Direction | null): Direction => direction ?? "lower";

/** On the limit is not beyond it. */
export const fails = ({ direction }: Pick<Terms, "direction">, { value, limit }: Pick<Reading, "value" | "limit">) =>
  !reaches(value, limit, better(direction));

const worse = (direction: Direction | null, one: number, other: number): number =>
  better(direction) === "lower" ? Math.max(one, other) : Math.min(one, other);

/**
 * A breach begins after `patience` failing windows in a row and ends after as many good ones: a single window opens and clears nothing.
 * @param readings in any order; they are judged in the order of time
 * @returns null where nothing is the matter now
 */
export function breachOf(terms: Terms, readings: readonly Reading[]): Breach | null {
  const follow = trackBreach(terms);
  const inTime = readings.toSorted(
    (one, other) => one.endedAt.getTime() - other.endedAt.getTime() || (one.windowId < other.windowId ? -1 : 1),
  );
  return inTime.reduce<Breach | null>((_, reading) => follow(reading), null);
}

/** The same, one reading after the other in the order of time. */
export function trackBreach(terms: Terms): (reading: Reading) => Breach | null {
  const { direction, patience } = terms;
  let breach: Breach | null = null;
  let streak: Reading[] = [];
  let good = 0;
  return (reading) => {
    if (fails(terms, reading)) {
      good = 0;
      streak.push(reading);
      if (breach) breach = continueBreach(direction, breach, reading);
      else if (streak.length >= patience) breach = startBreach(direction, streak);
    } else {
      good += 1;
      streak = [];
      breach = good < patience ? withGoodWindow(breach, reading) : null;
    }
    return breach;
  };
}

const continueBreach = (direction: Direction | null, { since, failing, worst }: Breach, latest: Reading): Breach => ({
  since,
  failing: failing + 1,
  worst: worse(direction, worst, latest.value),
  latest,
});

const withGoodWindow = (breach: Breach | null, latest: Reading): Breach | null => breach && { ...breach, latest };

function startBreach(direction: Direction | null, streak: readonly Reading[]): Breach | null {
  const [first, latest] = [streak[0], streak.at(-1)];
  if (!first || !latest) return null;
  const worst = streak.reduce((soFar, { value }) => worse(direction, soFar, value), first.value);
  return { since: first.endedAt, failing: streak.length, worst, latest };
}

/**
 * How much has moved says how bad drift is, and not how sure it is: a critical monitor is as mild as a warning until twice the share has moved that matters.
 * The limit of a figure was set by people, and is as bad as they said.
 */
export function severityOf(
  { severity, leastPercent }: { severity: Severity; leastPercent: number | null },
  worst: number,
): Severity {
  return leastPercent !== null && worst * 100 < 2 * leastPercent ? "warning" : severity;
}

/** `told` is the value of the last notification. */
export type OpenAlert = { severity: Severity; told: number };
export type Decision = "open" | "worsen" | "clear" | "nothing";

/**
 * One alert a cause: while it is open, people are notified again only if it turns critical, or goes a tenth beyond what they were told last.
 * @param alert the alert that is not resolved, if there is one
 */
export function decide(
  { direction, severity }: { direction: Direction | null; severity: Severity },
  breach: Breach | null,
  alert: OpenAlert | null,
): Decision {
  if (!breach) return alert ? "clear" : "nothing";
  if (!alert) return "open";
  if (severity === "critical" && alert.severity === "warning") return "worsen";
  return isTenthBeyond(direction, breach.worst, alert.told) ? "worsen" : "nothing";
}

function isTenthBeyond(direction: Direction | null, value: number, told: number): boolean {
  const beyond = better(direction) === "lower" ? value - told : told - value;
  return beyond > Math.abs(told) / 10;
}

/** Drift with too few cases to tell: all of them could have moved by chance. */
export const saysNothing = ({ direction }: Pick<Terms, "direction">, { limit }: Pick<Reading, "limit">) =>
  direction === null && limit >= 1;

const dayMs = 86_400_000;

/** No news is not good news: what has not been heard of for three windows, and at least a day, is silent. */
export function stateOf(
  terms: Pick<Terms, "direction">,
  latest: Reading | null,
  hasAlert: boolean,
  now: Date,
): MonitorState {
  if (hasAlert) return "alert";
  if (!latest) return "silent";
  const length = latest.endedAt.getTime() - latest.startedAt.getTime();
  const quiet = now.getTime() - latest.endedAt.getTime();
  // a window that fails goes on failing until another is heard
  if (fails(terms, latest)) return "failing";
  if (quiet > Math.max(3 * length, dayMs)) return "silent";
  return saysNothing(terms, latest) ? "unsure" : "fine";
}

/** Never an average; null where nothing watches. */
export const worstState = (states: readonly MonitorState[]): MonitorState | null =>
  monitorStates.find((state) => states.includes(state)) ?? null;

type Named = {
  kind: MonitorKind;
  watches: string;
  unit: string;
  direction: Direction | null;
  threshold: number | null;
};

/** "Latency p95 at most 200 ms", "Drift of tenure". */
export function monitorName({ kind, watches, unit, direction, threshold }: Named, locale: string): string {
  if (kind === "drift" || threshold === null) return `Drift of ${watches}`;
  return `${watches} ${direction === "higher" ? "at least" : "at most"} ${formatExactly(threshold, { locale, unit })}`;
}

/** "Latency p95 above 200 ms", "tenure has drifted". */
export function troubleName({ kind, watches, unit, direction, threshold }: Named, locale: string): string {
  if (kind === "drift" || threshold === null) return `${watches} has drifted`;
  return `${watches} ${direction === "higher" ? "below" : "above"} ${formatExactly(threshold, { locale, unit })}`;
}
