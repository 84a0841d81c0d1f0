// How often drift is called where there is none, and how soon where there is: `npx tsx bench/drift-rates.ts`. A few minutes; seeded, so the same each time.
import { say } from "@/bin/say.mjs";
import { simulateYear } from "@/lib/testing/clean-year";
import { seeded } from "@/lib/testing/draws";

const hourMs = 3_600_000;
const cadences = [
  { name: "weekly", hours: 168, cases: 5_000, years: 100 },
  { name: "daily", hours: 24, cases: 700, years: 20 },
  { name: "hourly", hours: 1, cases: 30, years: 3 },
];
const shapes = {
  even: Array<number>(10).fill(0.1),
  "with rare bins": [0.55, 0.3, 0.1, 0.04, 0.006, 0.003, 0.001],
};
const column = (text: string | number) => String(text).padStart(14);

say("False alerts a year of a release, all its features together; nothing changed. At most 1 is promised.\n");
say(["windows", "cases", "bins", "reference", "1 feature", "20 features", "years seen"].map(column).join(""));
for (const { name, hours, cases, years } of cadences) {
  for (const [shape, shares] of Object.entries(shapes)) {
    for (const reference of [200, 2_000, 100_000]) {
      const alerts = [1, 20].map((features) => {
        const seed = hours * 1_000 + reference + features;
        return (
          simulateYear(seeded(seed), { everyMs: hours * hourMs, cases, reference, features, shares, years }).alerts /
          years
        );
      });
      say([name, cases, shape, reference, ...alerts.map((a) => a.toFixed(2)), years].map(column).join(""));
    }
  }
}

say(
  "\nHow long until the alert, two windows in a row, one of 20 features: the median and the slowest of 40 releases.\n",
);
say(["windows", "cases", "reference", "moved", "median", "slowest", "missed"].map(column).join(""));
for (const { name, hours, cases } of cadences) {
  for (const reference of [2_000, 100_000]) {
    for (const moved of [0.12, 0.15, 0.2, 0.3, 0.5]) {
      const looks = hours === 1 ? 24 * 14 : 30;
      const found = Array.from({ length: 40 }, (_, run) => delay(run, { hours, cases, reference, moved, looks }));
      const [median, slowest] = [found.toSorted((a, b) => a - b)[20] ?? 0, Math.max(...found)];
      const said = (windows: number) => (Number.isFinite(windows) ? `${windows} windows` : "never");
      const missed = found.filter((windows) => !Number.isFinite(windows)).length;
      say(
        [name, cases, reference, `${moved * 100}%`, said(median), said(slowest), `${missed} of 40`]
          .map(column)
          .join(""),
      );
    }
  }
}

type Delay = { hours: number; cases: number; reference: number; moved: number; looks: number };

/** From the upper half of the bins to the lower, spread evenly; the other nineteen features only make the limit stricter. */
function delay(run: number, { hours, cases, reference, moved, looks }: Delay): number {
  const random = seeded(run * 7_919 + hours + reference + Math.round(moved * 100));
  const shares = shapes.even;
  const drifted = shares.map((share, bin) => share + (bin < 5 ? moved / 5 : -moved / 5));
  const year = { everyMs: hours * hourMs, cases, reference, features: 20, drawnFeatures: 1, shares, drifted };
  return simulateYear(random, { ...year, years: (looks * hours) / (365 * 24) }).first ?? Number.POSITIVE_INFINITY;
}
