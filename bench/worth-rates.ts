// How often what Quintet says of a run's worth is wrong, as a table.
import { countsRates, coverageOfLognormal, fields, losingModelMet, selectionRates } from "./worth-simulations";

/** Of simulated hold-outs, with the limits within which it must lie. */
type Rate = { name: string; share: number; least: number; most: number };

/** Every claim with the share that was measured and the limits within which it must lie. */
export function worthRates(sets: number): Rate[] {
  const between = (name: string, share: number, least: number, most: number): Rate => ({ name, share, least, most });
  const gate = [100, 200, 500].flatMap((n) =>
    [0.004, 0.0135, 0.018].map((alarms) =>
      between(
        `A model that loses 2 a case is called better: ${n} cases, ${(alarms * 100).toFixed(2)} % needless`,
        losingModelMet(n, alarms, sets),
        0,
        0.05,
      ),
    ),
  );
  const money = [0.5, 1, 1.5].map((sigma) =>
    between(
      `Bootstrap holds the truth: 200 lognormal amounts, σ ${sigma}`,
      coverageOfLognormal(200, sigma, sets),
      0.9,
      1,
    ),
  );
  const selection = Object.entries(fields).flatMap(([name, worths]) =>
    [0.9, 0].flatMap((correlation) => {
      const { covered, called } = selectionRates({ worths, correlation, cases: 200 }, Math.ceil(sets / 4));
      const field = `${name}, correlation ${correlation}`;
      return [
        // of runs that err apart no interval of this kind keeps 93 to 97 % beside a leader of one to three standard errors
        between(
          `Corrected range holds the truth: ${field}`,
          covered,
          correlation > 0 ? 0.93 : 0.85,
          correlation > 0 ? 0.97 : 1,
        ),
        between(`As good as the best, called worse: ${field}`, called, 0, 0.05),
      ];
    }),
  );
  const counts = [
    { good: 20, bad: 0, cases: 400 },
    { good: 2, bad: 18, cases: 400 },
  ].map((field) =>
    between(
      `The same by counts alone: ${field.good} good, ${field.bad} bad`,
      countsRates(field, Math.ceil(sets / 4)).called,
      0,
      0.05,
    ),
  );
  return [...gate, ...money, ...selection, ...counts];
}

export function ratesTable(rates: readonly Rate[]): string {
  const width = Math.max(...rates.map(({ name }) => name.length));
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(9);
  return [
    `${"Rates on simulated hold-outs".padEnd(width)}   measured     least      most`,
    ...rates.map(
      ({ name, share, least, most }) =>
        `${name.padEnd(width)}  ${percent(share)}${share < least || share > most ? "*" : " "}${percent(least)} ${percent(most)}`,
    ),
    "",
    "* outside its limits.",
  ].join("\n");
}
