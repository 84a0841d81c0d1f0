// How a window is judged for drift: on its own, and with the windows before it where it has few cases; so strictly that false alarms stay rare in a whole year.
import { defaultLeastPercent } from "../monitors/schema";
import { casesToTell, type Drift, driftOf } from "./rules";

/** An unchanged release may see so many windows beyond chance in a year, all its features together; alerts, which take several in a row, are fewer. */
export const falseAlarmsAYear = 1;
/** However rarely windows come. */
const mostRate = 0.01;

/** Windows are pooled until chance alone moves fewer than this. */
const aim = 0.75 * (defaultLeastPercent / 100);
export const mostPooled = 32;
export const pooledWithinMs = 7 * 86_400_000;

const yearMs = 365.25 * 86_400_000;
/** How far back the windows of a release are counted to see how often they come. */
export const cadenceMs = 28 * 86_400_000;

/**
 * How often an unchanged feature may be called drifted by one look. The expected number of false calls in a year is then at most
 * `falseAlarmsAYear`, however alike windows and features are: expectations add up whatever depends on what (Bonferroni, which is stricter than Benjamini and Hochberg).
 * @param windows of the release that ended within `cadenceMs`
 * @param lengthMs of one window: where few have come yet, as many are expected as fit
 */
export function rateOf({ windows, lengthMs, features }: { windows: number; lengthMs: number; features: number }) {
  const looksAYear = Math.max((windows * yearMs) / cadenceMs, yearMs / Math.max(lengthMs, 1_000));
  return Math.min(mostRate, falseAlarmsAYear / (looksAYear * Math.max(1, features)));
}

export type CountedWindow = { startedAt: Date; endedAt: Date; counts: readonly number[] };

/** `pooled` is how many windows it rests on. */
export type Assessment = Drift & { pooled: number };

/** @param windows those of one feature that came before, in any order, and then the one that is judged */
export function assess(
  reference: readonly number[],
  windows: readonly CountedWindow[],
  rate: number,
): Assessment | null {
  const pool = poolOf(reference, windows, rate);
  const [latest] = pool;
  if (!latest) return null;
  if (pool.length === 1) return { ...driftOf(reference, latest.counts, rate), pooled: 1 };
  // two tests share the rate of one
  const latestDrift = driftOf(reference, latest.counts, rate / 2);
  if (isBeyond(latestDrift, defaultLeastPercent)) return { ...latestDrift, pooled: 1 };
  const counts = reference.map((_, bin) => pool.reduce((sum, window) => sum + (window.counts[bin] ?? 0), 0));
  const pooledDrift = { ...driftOf(reference, counts, rate / 2), pooled: pool.length };
  // the pooled move is over: a move as large as this would show in the latest window alone
  const isOver = pooledDrift.moved > 1.5 * Math.max(latestDrift.chance, defaultLeastPercent / 100);
  return isOver ? { ...latestDrift, pooled: 1 } : pooledDrift;
}

type WindowHistograms = {
  id: string;
  startedAt: Date;
  endedAt: Date;
  histograms: readonly { referenceId: string; counts: number[]; other: number; otherBins: string[] }[];
};
export type Measured = Assessment & WindowHistograms["histograms"][number] & { windowId: string; endedAt: Date };

/**
 * Each histogram with its assessment. A late window is judged by what ended before it; later windows are not judged again.
 * @param before by reference, what was there already; see lib/deployments/drift/sequential.queries.ts
 */
export function measureDrift(
  references: readonly { id: string; counts: readonly number[] }[],
  windows: readonly WindowHistograms[],
  before: { windows: number; byReference: ReadonlyMap<string, readonly CountedWindow[]> },
): Measured[] {
  return references.flatMap(({ id, counts }) => {
    // what is in none of its bins is one bin more, which was empty
    const reference = [...counts, 0];
    const measured = windows.flatMap(({ histograms, id: windowId, ...stretch }) =>
      histograms
        .filter(({ referenceId }) => referenceId === id)
        .map((histogram) => ({ ...histogram, windowId, ...stretch, binned: [...histogram.counts, histogram.other] })),
    );
    const counted: CountedWindow[] = [
      ...(before.byReference.get(id) ?? []),
      ...measured.map(({ startedAt, endedAt, binned }) => ({ startedAt, endedAt, counts: binned })),
    ].toSorted((one, other) => one.endedAt.getTime() - other.endedAt.getTime());
    return measured.flatMap(({ binned, startedAt, ...histogram }) => {
      const lengthMs = histogram.endedAt.getTime() - startedAt.getTime();
      const rate = rateOf({ windows: before.windows, lengthMs, features: references.length });
      const end = counted.findLastIndex(({ endedAt }) => endedAt <= histogram.endedAt) + 1;
      const earlier = counted.slice(Math.max(0, end - 4 * mostPooled), end).filter((one) => one.counts !== binned);
      const assessment = assess(
        reference,
        [...earlier, { startedAt, endedAt: histogram.endedAt, counts: binned }],
        rate,
      );
      return assessment ? [{ ...histogram, ...assessment }] : [];
    });
  });
}

/** More than chance, and enough to matter. */
export const isBeyond = ({ moved, chance }: Drift, leastPercent: number) =>
  moved > Math.max(chance, leastPercent / 100);

/** The latest first: as many as it takes to tell a move that matters, chosen by their sizes only. Windows that overlap would count cases twice. */
function poolOf(reference: readonly number[], windows: readonly CountedWindow[], rate: number): CountedWindow[] {
  const latest = windows.at(-1);
  if (!latest) return [];
  const earlier = windows.slice(0, -1).toSorted((one, other) => other.endedAt.getTime() - one.endedAt.getTime());
  const wantedCases = casesToTell(aim, total(reference), reference.length, rate / 2);
  const pool = [latest];
  let [from, cases] = [latest.startedAt, total(latest.counts)];
  for (const window of earlier) {
    if (cases >= wantedCases || pool.length === mostPooled) break;
    if (window.endedAt > from) continue;
    if (latest.endedAt.getTime() - window.startedAt.getTime() > pooledWithinMs) break;
    pool.push(window);
    from = window.startedAt;
    cases += total(window.counts);
  }
  return pool;
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
