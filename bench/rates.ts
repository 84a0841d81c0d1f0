// `quintet bench --rates=all`: how often what Quintet says is wrong, in full size, written to bench/rates.md; the name of a part writes that part alone.
import { readFile, writeFile } from "node:fs/promises";
import { say, Trouble } from "@/bin/say.mjs";
import { delayTable, falseAlertsTable } from "./drift-rates";
import { bestRates, ratesTable, worthRates } from "./worth-rates";

/** Hold-outs to a rate. */
const sets = 500;

const head = `# How often what Quintet says is wrong

Written by \`npm run bench -- --rates=all\`; don't edit it. All is drawn from fixed seeds (made of each row's own figures:
see the scripts), so that the same code gives the same tables.`;

const best = (name: string, correlation: number) => ({
  name,
  title: `## The best of several runs, correlation ${correlation}`,
  text: () => `A lead is told in standard errors of the difference of two runs; the correlation is that of what two runs make of one case.
Normal amounts on 100 cases, skewed ones on 200; ${sets} hold-outs to a rate.

${ratesTable(bestRates(correlation, sets))}`,
});

const parts = [
  {
    name: "worth",
    title: "## What a run is worth",
    text: () => `Of ${sets} hold-outs of known truth to a rate.\n\n${ratesTable(worthRates(sets))}`,
  },
  best("alike", 0.9),
  best("middling", 0.5),
  best("apart", 0),
  {
    name: "drift",
    title: "## Drift",
    text: () => `False alerts a year of a release, all its features together, while nothing changed. At most 1 is promised.

${falseAlertsTable()}

How long until the alert, two windows in a row, where one of 20 features moved: the median and the slowest of 40 releases. Missed is
what was not found in 30 windows, or in two weeks of hourly ones.

${delayTable()}`,
  },
];

const file = new URL("rates.md", import.meta.url);
const [asked = "all"] = process.argv.slice(2);
if (asked !== "all" && !parts.some(({ name }) => name === asked))
  throw new Trouble(`There are no rates of "${asked}".`);
for (const { name, title, text } of parts) {
  if (asked !== "all" && asked !== name) continue;
  const made = `${title}\n\nOf ${new Date().toISOString().slice(0, 10)}. ${text()}`;
  const written = (await readFile(file, "utf8").catch(() => "")).split(/\n(?=## )/).map((section) => section.trim());
  const sections = parts.flatMap((part) =>
    part.name === name ? [made] : written.filter((section) => section.split("\n", 1)[0] === part.title),
  );
  await writeFile(file, `${[head, ...sections].join("\n\n")}\n`);
  say(`${title} is written.`);
}
