// How often drift is called where there is none, and how soon where there is, as tables.
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

const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
const table = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(columns), row(columns.map(() => "---")), ...rows.map(row)].join("\n");

/** False alerts a year of a release, all its features together; nothing changed. */
export function falseAlertsTable(): string {
  const rows = cadences.flatMap(({ name, hours, cases, years }) =>
    Object.entries(shapes).flatMap(([shape, shares]) =>
      [200, 2_000, 100_000].map((reference) => {
        const alerts = [1, 20].map((features) => {
          const random = seeded(hours * 1_000 + reference + features);
          const year = { everyMs: hours * hourMs, cases, reference, features, shares, years };
          return (simulateYear(random, year).alerts / years).toFixed(2);
        });
        return [name, cases, shape, reference, ...alerts, years];
      }),
    ),
  );
  return table(["windows", "cases", "bins", "reference", "1 feature", "20 features", "years seen"], rows);
}

/** How many windows until the alert, which asks for two in a row, of one of 20 features: of 40 releases. */
export function delayTable(): string {
  const rows = cadences.flatMap(({ name, hours, cases }) =>
    [2_000, 100_000].flatMap((reference) =>
      [0.12, 0.15, 0.2, 0.3, 0.5].map((moved) => {
        const looks = hours === 1 ? 24 * 14 : 30;
        const delays = Array.from({ length: 40 }, (_, run) => delay(run, { hours, cases, reference, moved, looks }));
        const missed = delays.filter((windows) => !Number.isFinite(windows)).length;
        const [median, slowest] = [delays.toSorted((a, b) => a - b)[20] ?? 0, Math.max(...delays)];
        return [name, cases, reference, `${moved * 100} %`, windowsOf(median), windowsOf(slowest), `${missed} of 40`];
      }),
    ),
  );
  return table(["windows", "cases", "reference", "moved", "median", "slowest", "missed"], rows);
}

const windowsOf = (windows: number) => (Number.isFinite(windows) ? `${windows} windows` : "never");

type Delay = { hours: number; cases: number; reference: number; moved: number; looks: number };

/** From the upper half of the bins to the lower, spread evenly; the other nineteen features only make the limit stricter. */
function delay(run: number, { hours, cases, reference, moved, looks }: Delay): number {
  const random = seeded(run * 7_919 + hours + reference + Math.round(moved * 100));
  const shares = shapes.even;
  const drifted = shares.map((share, bin) => share + (bin < 5 ? moved / 5 : -moved / 5));
  const year = { everyMs: hours * hourMs, cases, reference, features: 20, drawnFeatures: 1, shares, drifted };
  return simulateYear(random, { ...year, years: (looks * hours) / (365 * 24) }).first ?? Number.POSITIVE_INFINITY;
}
