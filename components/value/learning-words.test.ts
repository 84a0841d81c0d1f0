// What is worth learning and what moved, as people read it.
import { describe, expect, test } from "vitest";
import type { Attribution } from "@/lib/value/attribution.rules";
import type { Learning } from "@/lib/value/value-of-information.rules";
import type { MoneyFormat } from "./figure-words";
import { chanceWords, learningSentence, movedSentence, worthWords } from "./learning-words";

const format: MoneyFormat = { kind: "money", currency: "EUR", locale: "en" };
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, " ");
const none = { casesPerPeriod: 0, gainPerCase: 0, adoption: 0, runningCost: 0, investment: 0, horizon: 0 };
const learning = (
  everything: number,
  inputs: Partial<Learning["inputs"]>,
  pair: Learning["pair"] = null,
): Learning => ({
  pair,
  everything,
  inputs: { ...none, ...inputs },
});

describe("learningSentence", () => {
  test("names what is worth settling, and what is not", () => {
    const most = {
      gainPerCase: 3_400_000,
      adoption: 900_000,
      investment: 800_000,
      runningCost: 700_000,
      horizon: 600_000,
    };
    expect(learningSentence(learning(5_000_000, most), format)).toBe(
      "A pilot that settles the gain per case is worth up to €34K; a trial that settles how many will use it up to €9K; better volume figures are worth next to nothing.",
    );
    expect(learningSentence(learning(5_000_000, { gainPerCase: 3_400_000 }), format)).toBe(
      "A pilot that settles the gain per case is worth up to €34K; better figures for the others are worth next to nothing.",
    );
  });

  test("says where nothing, or nothing alone, could change the decision", () => {
    expect(learningSentence(learning(0, {}), format)).toBe(
      "Every future says the same: no pilot and no count could change the decision.",
    );
    expect(learningSentence(learning(1_000_000, { gainPerCase: 40_000 }), format)).toBe(
      "No figure alone would change the decision; to know all of them for certain is worth up to €10K.",
    );
  });

  test("names two that a pilot may settle at once, where that is worth more than one alone", () => {
    const both = { inputs: ["gainPerCase", "adoption"], worth: 4_500_000 } as const;
    expect(learningSentence(learning(5_000_000, { gainPerCase: 3_400_000 }, both), format)).toContain(
      "one that settles both gain per case and adoption at once up to €45K",
    );
    expect(
      learningSentence(learning(5_000_000, { gainPerCase: 3_400_000 }, { ...both, worth: 3_500_000 }), format),
    ).not.toContain("both");
    expect(learningSentence(learning(5_000_000, {}, both), format)).toBe(
      "No figure alone would change the decision, but a pilot that settles both gain per case and adoption at once is worth up to €45K.",
    );
  });

  test("each bar has a word for its size", () => {
    const all = learning(100, {});
    expect([60, 30, 10, 4].map((worth) => worthWords(worth, all))).toEqual([
      "most of what can be learnt",
      "a good part",
      "a little",
      "next to nothing",
    ]);
  });
});

describe("movedSentence", () => {
  const from = { paysBack: 0.7, mean: 2_000_000, p10: -1_000_000, p90: 5_000_000 };
  const to = { paysBack: 0.9, mean: 3_000_000, p10: 1_000_000, p90: 4_600_000 };
  const moved: Attribution = {
    from,
    to,
    by: [
      { mover: "adoption", change: { paysBack: 0.02, mean: -200_000, p10: 0, p90: 0 } },
      { mover: "gainPerCase", change: { paysBack: 0.18, mean: 1_200_000, p10: 2_000_000, p90: -400_000 } },
    ],
  };

  test("says what moved it most, how the chance changed, and how the range did", () => {
    expect(plain(movedSentence(moved, ["gainPerCase"], format))).toBe(
      "Gain per case (guess → measured) moved the expected value most, by +€12K; it is about 90% likely to pay back, where it was about 70% likely. It now brings likely €10K – €46K: the range is 40% narrower than before.",
    );
  });

  test("says what was measured though no figure moved", () => {
    const still = { from, to: from, by: [] };
    expect(movedSentence(still, ["gainPerCase"], format)).toBe(
      "No figure moved; the gain per case is measured now, no longer a guess.",
    );
    expect(movedSentence(still, [], format)).toBe("No figure moved.");
  });

  test("counts the change of a chance in points", () => {
    expect([0.12, -0.03, 0.004].map(chanceWords)).toEqual([
      "12 points likelier to pay back",
      "3 points less likely to pay back",
      "as likely to pay back",
    ]);
  });
});
