// How often what Quintet says of a run's worth is wrong, as a table.
import {
  countsRates,
  coverageOfLognormal,
  type Field,
  fields,
  losingModelMet,
  selectionRates,
} from "./worth-simulations";

/** Of simulated hold-outs, with the limits within which it must lie. */
type Rate = { name: string; share: number; least: number; most: number };

/** What is said of a run by itself, and by counts alone, with the share that was measured and the limits within which it must lie. */
export const worthRates = (sets: number): Rate[] => [
  ...[100, 200, 500].flatMap((n) =>
    [0.004, 0.0135, 0.018].map((alarms) => ({
      name: `A model that loses 2 a case is called better: ${n} cases, ${(alarms * 100).toFixed(2)} % needless`,
      share: losingModelMet(n, alarms, sets),
      least: 0,
      most: 0.05,
    })),
  ),
  ...[0.5, 1, 1.5].map((sigma) => ({
    name: `Bootstrap holds the truth: 200 lognormal amounts, σ ${sigma}`,
    share: coverageOfLognormal(200, sigma, sets),
    least: 0.9,
    most: 1,
  })),
  ...[
    { good: 20, bad: 0, cases: 400 },
    { good: 2, bad: 18, cases: 400 },
  ].map((field) => ({
    name: `As good as the best, called worse, by counts alone: ${field.good} good, ${field.bad} bad`,
    share: countsRates(field, sets).called,
    least: 0,
    most: 0.05,
  })),
];

/** What is said of the best of several whose money for a case has this correlation: on 100 cases, and on 200 of skewed amounts. */
export const bestRates = (correlation: number, sets: number): Rate[] => [
  ...Object.entries(fields).flatMap(([name, worths]) => ratesOfField(name, { worths, correlation, cases: 100 }, sets)),
  ...(["20 equal", "20, one ahead by 2"] as const).flatMap((name) =>
    ratesOfField(`${name}, skewed`, { worths: fields[name], correlation, cases: 200, skewed: true }, sets),
  ),
];

/** Of skewed amounts the range of one run by itself holds the truth in nine of ten, and no correction makes it better than that. */
function ratesOfField(name: string, field: Field, sets: number): Rate[] {
  const { covered, called } = selectionRates(field, sets);
  return [
    { name: `Corrected range holds the truth: ${name}`, share: covered, least: field.skewed ? 0.9 : 0.93, most: 0.97 },
    { name: `As good as the best, called worse: ${name}`, share: called, least: 0, most: 0.05 },
  ];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** In Markdown, which reads as well in a terminal. */
export const ratesTable = (rates: readonly Rate[]): string =>
  [
    "| Rates on simulated hold-outs | measured | least | most |",
    "|---|---:|---:|---:|",
    ...rates.map(
      ({ name, share, least, most }) =>
        `| ${name} | ${percent(share)}${share < least || share > most ? "*" : ""} | ${percent(least)} | ${percent(most)} |`,
    ),
    "",
    "\\* outside its limits. A rate of 5 % of 500 hold-outs is known to 2 points.",
  ].join("\n");
