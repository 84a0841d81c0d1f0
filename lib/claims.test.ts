// What is said of figures is said so that a statistician would sign it: no wording that was given up comes back, and every claim stands on a page that was reviewed.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { textsIn } from "./testing/claims";
import { readHouse, sourceFile } from "./testing/house";

const root = fileURLToPath(new URL("..", import.meta.url));
const texts = textsIn(readHouse(root));

/** What was once said, and why it isn't any more. */
const givenUp: [said: RegExp, instead: string][] = [
  [/\bof (?:100|a hundred) samples\b|\bsamples lie in/i, "ranges made this way hold the true value 95 times in 100"],
  [
    /\bno longer (?:what|like|as) (?:it|the model) learned\b|\bis no longer what/i,
    "looks different from what it learned from",
  ],
  [/\bfutures like this\b|\bin \d+ of (?:\d+|ten) futures\b/i, "about 75 % likely"],
  [/\b(?:luck aside|less luck|without luck|be luck|is luck|by luck)\b/i, "corrected for selection"],
  [/\blevel with (?:the )?(?:leader|best)\b|\bas good as the (?:leader|best)\b/i, "not significantly different"],
  [/\bleaders? in money\b/i, "best candidates"],
  [
    /\b(?:than |to |or |with )doing nothing\b|\bdo(?:es|ing)? nothing\b|\bact(?:ing|s)? on (?:all|every)\b/i,
    "never act, always act",
  ],
  [
    /\bas the money says\b(?!.*calibrated)/i,
    "only where the matrix gives a threshold, and if the scores are calibrated",
  ],
  [
    /\bif (?:all|everything|they all) goe?s? (?:badly|well)\b/i,
    "as if independent, and as if all rose and fell together",
  ],
  [/\bfor each 1 it still costs\b/i, "net gain per € still to spend"],
  [/\bmoney matrix\b/i, "payoff matrix"],
  [/\b(?:worth|gain) a case\b/i, "value per prediction, gain per case"],
  [/\b(?:100|0)(?:\.0+)?\s?% (?:likely|certain|sure|chance)\b|\bcertainly\b|\bguarantee/i, "never 0 % or 100 %"],
  [
    /\bgates? (?:is|are|was|were|stays?|can) (?:not )?(?:open|opened|shut|closed)\b|\bgates? (?:re)?(?:opens?|opened|closes?|shuts?)\b|\b(?:shuts?|(?:re)?opens?|closes?) (?:a|the|its) (?:\w+ )?gate\b/i,
    "gates pass, have not passed yet, or no longer pass: they lapse",
  ],
  [
    /\b(?:statistically )?equal(?:ly good)? (?:to|with) the best\b|\bno difference\b/i,
    "not significantly different: it may be that too few cases tell",
  ],
];

test("texts are found", () => expect(texts.length).toBeGreaterThan(4_000));

test("no claim that was given up is made again", () => {
  // what stands in quotes is told of, not claimed
  const claimed = texts.map(({ path, text }) => ({ path, text: text.replaceAll(/“[^”]*”/g, "") }));
  const found = claimed.flatMap(({ path, text }) =>
    givenUp.filter(([said]) => said.test(text)).map(([, instead]) => `${path} says “${text}”: ${instead}`),
  );
  expect(found).toEqual([]);
});

/** Of chance, of certainty, of which is better, of what holds. */
const claims =
  /\btimes in 100\b|significant|corrected for selection|\b(?:never|always) act|calibrat|looks? different|give or take|counts alone|\bchance alone\b|\bby chance\b|\blikely\b|\bproved\b|\bproves\b|simulat|independent|too few|\bthe true\b|below promise|reliable/i;

test("every claim stands on a page that was reviewed, so that no word of it changes unseen", async () => {
  const pages = ["lib/testing/reviewed", "lib/testing/pages/reviewed"].flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((name) => name.endsWith(".txt") && name !== "claims.txt")
      .map((name) => readFileSync(`${root}${folder}/${name}`, "utf8")),
  );
  const shown = pages.join(" ").replaceAll(/\s+/g, " ");
  const made = texts.filter(({ text }) => claims.test(text));
  expect(made.length).toBeGreaterThan(100);
  const elsewhere = made.filter(({ text }) => !shown.includes(text)).map(({ path, text }) => `${path}: ${text}`);
  await expect(`${elsewhere.toSorted().join("\n")}\n`).toMatchFileSnapshot("./testing/reviewed/claims.txt");
});

test("a planted claim is found, wherever it is written, and a comment is none", () => {
  const source = `
    // by luck
    const title = "The lead may be luck";
    const word = (n: number) => \`\${n} of 100 samples lie in it\`;
    export const Part = () => <p title="money matrix">It is <b>no longer what it learned</b></p>;`;
  expect(textsIn([sourceFile("components/x.tsx", source)]).map(({ text }) => text)).toEqual([
    "The lead may be luck",
    "of 100 samples lie in it",
    "money matrix",
    "It is",
    "no longer what it learned",
  ]);
});
