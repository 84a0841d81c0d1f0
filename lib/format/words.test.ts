import { expect, test } from "vitest";
import * as enums from "@/db/enums";
import { noticeKindWords } from "@/lib/events/words";
import { gateStateWords } from "@/lib/lifecycle/gate.words";
import { gateModeHelp, gateModeWords } from "@/lib/lifecycle/templates/words";
import * as dataWords from "./data-words";
import * as releaseWords from "./release-words";
import * as reviewWords from "./review-words";
import { riskClassHelp, riskClassWords } from "./risk-words";
import * as runWords from "./run-words";
import * as talkWords from "./talk-words";
import * as valueWords from "./value-words";
import * as words from "./words";

const labels: Record<string, Record<string, string>> = {
  ...words,
  ...valueWords,
  ...dataWords,
  ...runWords,
  ...releaseWords,
  ...reviewWords,
  ...{ riskClassWords, riskClassHelp, gateModeWords, gateModeHelp, gateStateWords },
  ...talkWords,
  ...{ noticeKindWords },
};

test("every closed set has a label for each of its words, and no other", () => {
  const spoken = Object.values(labels).map((record) => Object.keys(record).sort().join());
  const silent = Object.entries(enums).filter(([, set]) => !spoken.includes([...set].map(String).sort().join()));
  expect(silent.map(([name]) => name)).toEqual([]);
});

test("labels within a set differ, so that no two choices read the same", () => {
  for (const [name, record] of Object.entries(labels))
    expect(new Set(Object.values(record)).size, name).toBe(Object.keys(record).length);
});

test("a help text is one or two sentences, a label is short", () => {
  for (const [name, record] of Object.entries(labels))
    for (const text of Object.values(record))
      if (name.endsWith("Help")) expect(text).toMatch(/^[A-Z].*[.?]$/);
      else expect(text.length, text).toBeLessThanOrEqual(40);
});
