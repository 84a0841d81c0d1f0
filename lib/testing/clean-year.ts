// A year of a release, simulated: windows at their cadence, judged as windows that come in are judged, and what its monitors make of them.
import { assess, rateOf } from "@/lib/deployments/drift/sequential.rules";
import { decide, type Reading, trackBreach } from "@/lib/deployments/monitors/rules";
import { defaultLeastPercent } from "@/lib/deployments/monitors/schema";
import { drawn, type Random } from "./draws";

const yearMs = 365 * 86_400_000;

type Year = {
  /** Between two windows. */
  everyMs: number;
  /** In a window, and in the reference. */
  cases: number;
  reference: number;
  features: number;
  /** So many of them are simulated; all, unless it says otherwise. */
  drawnFeatures?: number;
  shares: readonly number[];
  /** Where it moves to, on the first day; without, nothing moves. */
  drifted?: readonly number[];
  /** How long, in parts of a year. */
  years?: number;
  patience?: number;
};

/** `alerts` of all monitors together, and how many windows the first took; of one release with a reference of its own. */
export function simulateYear(random: Random, year: Year) {
  const {
    everyMs,
    cases,
    reference: n,
    features,
    drawnFeatures = features,
    shares,
    drifted = shares,
    years = 1,
    patience = 2,
  } = year;
  const windows = Math.floor((yearMs * years) / everyMs);
  const rate = rateOf({ windows: Math.round((28 * 86_400_000) / everyMs), lengthMs: everyMs, features });
  let alerts = 0;
  let first: number | null = null;
  for (let feature = 0; feature < drawnFeatures; feature++) {
    const reference = drawn(random, shares, n);
    const before: { startedAt: Date; endedAt: Date; counts: number[] }[] = [];
    const course = trackBreach({ direction: null, patience });
    let open = false;
    for (let at = 0; at < windows; at++) {
      const [startedAt, endedAt] = [new Date(at * everyMs), new Date((at + 1) * everyMs)];
      before.push({ startedAt, endedAt, counts: drawn(random, drifted, cases) });
      if (before.length > 32) before.shift();
      const look = assess(reference, before, rate);
      if (!look) continue;
      const limit = Math.max(look.chance, defaultLeastPercent / 100);
      const reading: Reading = { windowId: String(at), startedAt, endedAt, value: look.moved, limit };
      const standing = open ? { severity: "warning" as const, told: 1 } : null;
      const decision = decide({ direction: null, severity: "warning" }, course(reading), standing);
      if (decision === "open") {
        alerts += 1;
        first = Math.min(first ?? Number.POSITIVE_INFINITY, at + 1);
        open = true;
      }
      if (decision === "clear") open = false;
    }
  }
  return { alerts, first };
}
