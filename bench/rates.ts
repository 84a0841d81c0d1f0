// `quintet bench --rates=all`: how often what Quintet says is wrong, in full size, written to bench/rates.md; `worth` or `drift` is that part alone.
import { readFile, writeFile } from "node:fs/promises";
import { say, Trouble } from "@/bin/say.mjs";
import { delayTable, falseAlertsTable } from "./drift-rates";
import { ratesTable, worthRates } from "./worth-rates";

const sets = 1_000;

const head = `# How often what Quintet says is wrong

Written by \`npm run bench -- --rates=all\`; don't edit it. Every row has a seed of its own, made of its own figures (see the scripts), so that
the same code gives the same table.`;

const parts = [
  {
    name: "worth",
    title: "## What a run is worth",
    text: () => `Hold-outs of known truth, ${sets} to a rate (half as many by counts alone). A lead is told in standard errors of the
difference of two runs; the correlation is that of what two runs make of one case. Normal amounts on 100 cases, skewed ones on 200.

${ratesTable(worthRates(sets))}`,
  },
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
    part.name === name ? [made] : written.filter((section) => section.startsWith(part.title)),
  );
  await writeFile(file, `${[head, ...sections].join("\n\n")}\n`);
  say(`${title} is written.`);
}
