// What closed sets are called: every word of each has a label, and no two of a set read the same.
import { expect, test } from "vitest";
import * as enums from "@/db/enums";

/** From the words of each domain: `…Words` is the short label, `…Help` a sentence to go with it. */
const modules = import.meta.glob<Record<string, unknown>>("./**/*words.ts", { eager: true });

const isLabels = (value: unknown): value is Record<string, string> =>
  typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");

const labels = Object.values(modules).flatMap((module) =>
  Object.entries(module).flatMap(([name, value]) =>
    /(?:Words|Help)$/.test(name) && isLabels(value) ? [{ name, words: value }] : [],
  ),
);

/** Closed sets of which no page says anything: they only tell rows apart. */
const unlabelled = ["oneTimeLinkPurposes", "reviewOccasions", "runModelSides"];

/** Parts of a closed set, whose words are labelled with all of it. */
const parts = ["figureMonitorKinds"];

test("every closed set has a label for each of its words, and no other", () => {
  expect(labels.length).toBeGreaterThan(50);
  const spoken = labels.map(({ words }) => Object.keys(words).sort().join());
  const silent = Object.entries(enums)
    .filter(([name]) => !parts.includes(name))
    .filter(([, set]) => !spoken.includes([...set].map(String).sort().join()));
  expect(silent.map(([name]) => name).sort()).toEqual(unlabelled);
});

test("labels within a set differ, so that no two choices read the same", () => {
  for (const { name, words } of labels)
    expect(new Set(Object.values(words)).size, name).toBe(Object.keys(words).length);
});

test("a help text is one or two sentences, a label is short", () => {
  for (const { name, words } of labels)
    for (const text of Object.values(words))
      if (name.endsWith("Help")) expect(text).toMatch(/^[A-Z].*[.?]$/);
      else expect(text.length, text).toBeLessThanOrEqual(40);
});
