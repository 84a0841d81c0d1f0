// The same fact in five wordings: each tells the figure, none contradicts another, and the reader's own comes first.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "@/db/enums";
import { formatChance, likelyWords } from "@/lib/format/chances";
import { type Fact, wording, wordings } from "./by-role.words";

const style = { locale: "en", currency: "EUR" };
const paysBack = {
  what: "pays-back",
  share: 0.81,
  draws: 10_000,
  mean: 25_000_000,
  p10: -2_000_000,
  p90: 52_000_000,
} as const;
const answers = {
  what: "model-value",
  perCase: 103.2,
  interval: { low: 87, high: 119 },
  cases: 2_000,
  wrong: { falseAlarms: 80, missed: 60 },
} as const;
const classes = { ...answers, wrong: { mistaken: 140 } };
const unlogged = { ...answers, interval: null, wrong: null };
const forecast = { what: "error-cost", perCase: 1_240, interval: { low: 1_100, high: 1_390 }, cases: 900 } as const;
const drift = {
  what: "drift",
  feature: "tenure",
  release: 3,
  value: 0.31,
  limit: 0.1,
  psi: 0.4,
  since: "2026-05-03",
} as const;
const slow = {
  what: "beyond-limit",
  watches: "Answer time",
  unit: "ms",
  direction: "lower",
  limit: 200,
  release: 3,
  value: 245,
  since: "2026-05-03",
} as const;
const lapsed = { what: "gate-lapsed", gate: "development", cause: "“Recall” is at 0.7, asked for 0.8" } as const;
const facts: readonly Fact[] = [paysBack, answers, classes, unlogged, forecast, drift, slow, lapsed];
const all = (fact: Fact) => wordings(fact, "stakeholder", style);

/** What only those who compute, or serve, are expected to know. */
const jargon =
  /\b(PSI|NPV|P\d+|FP|FN|n =|P\(|percentile|interval|threshold|draws|simulat\w+|schema|pipelines?|request|critical|roll(ed)? back|evidence|95%)/i;

describe("every fact", () => {
  test("has a sentence of its own for every role, the reader's first", () => {
    for (const fact of facts) {
      for (const own of roles) {
        const texts = wordings(fact, own, style);
        expect(texts[0]).toEqual({ role: own, text: wording(fact, own, style) });
        expect(texts.map(({ role }) => role).toSorted()).toEqual(roles.toSorted());
        expect(new Set(texts.map(({ text }) => text)).size).toBe(roles.length);
        for (const { text } of texts) expect(text).toMatch(/^.{20,260}[.?]$/);
      }
    }
  });

  test("is told to lay readers without jargon, which others do get", () => {
    for (const fact of facts) {
      for (const role of ["stakeholder", "expert"] as const) expect(wording(fact, role, style)).not.toMatch(jargon);
    }
    expect(all(paysBack).some(({ text }) => jargon.test(text))).toBe(true);
  });

  test("tells the same figure in all five", () => {
    const inAll: [Fact, RegExp][] = [
      [paysBack, /about 80% likely|81%/],
      [answers, /€1\.03/],
      [classes, /€1\.03/],
      [unlogged, /€1\.03/],
      [forecast, /€12\.4/],
      [drift, /(3 May|May 3).*31%|31%.*(3 May|May 3)/],
      [slow, /245\u00a0ms.*200\u00a0ms/],
      [lapsed, /“Recall” is at 0\.7, asked for 0\.8/],
    ];
    expect(inAll.map(([fact]) => fact)).toEqual(facts);
    for (const [fact, figure] of inAll) for (const { text } of all(fact)) expect(text).toMatch(figure);
  });
});

describe("paying back", () => {
  test("is a round chance for lay readers, and a probability for those who compute", () => {
    expect(wording(paysBack, "stakeholder", style)).toBe(
      "It is about 80% likely to pay back. It brings likely \u2212\u2060€20K to €520K.",
    );
    expect(wording(paysBack, "data_scientist", style)).toBe(
      "P(NPV > 0): 81%, ± 1 point from 10,000 draws. NPV: mean €250K, P10 to P90 \u2212\u2060€20K to €520K.",
    );
  });

  test("is never certain for one reader and open for another", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const fact: Fact = { ...paysBack, share };
        const often = likelyWords(share, style);
        for (const role of ["stakeholder", "expert"] as const) expect(wording(fact, role, style)).toContain(often);
        const sentence = wording(fact, "data_scientist", style);
        expect(sentence).toContain(formatChance(share, style));
        expect(sentence).not.toMatch(/: (0%|100%)/);
      }),
    );
  });
});

describe("a model's worth", () => {
  test("is told over a thousand cases, and its errors as so many of them", () => {
    expect(wording(answers, "stakeholder", style)).toBe(
      "Compared with never acting, 1,000 cases bring €1.03K; it may be as little as €870 or as much as €1.19K.",
    );
    expect(wording(answers, "expert", style)).toBe(
      "Of 1,000 cases it raises 40 false alarms and misses 30 cases. With that, 1,000 cases bring €1.03K against never acting.",
    );
    expect(wording(answers, "data_scientist", style)).toBe(
      "Value per prediction over never acting: €1.03 (95% interval €0.87 to €1.19), n = 2,000; FP 80, FN 60.",
    );
    expect(wording(classes, "expert", style)).toContain("takes 70 cases for something else");
  });

  test("says where it was corrected for selection, to everybody", () => {
    for (const fact of [answers, forecast]) {
      for (const { text } of all({ ...fact, isCorrected: true })) expect(text).toContain("corrected for selection");
      for (const { text } of all(fact)) expect(text).not.toContain("corrected");
    }
  });

  test("is not nothing where it is small, and a rare error is not none", () => {
    const rare: Fact = { ...answers, perCase: 0.42, cases: 50_000, wrong: { falseAlarms: 3, missed: 1 } };
    for (const { text } of all(rare)) expect(text).toMatch(/€4\.2|€0\.0042/);
    expect(wording(rare, "expert", style)).toContain("fewer than 1 false alarm and misses fewer than 1 case");
    const none: Fact = { ...answers, cases: 0, wrong: { falseAlarms: 0, missed: 0 } };
    expect(wording(none, "expert", style)).toContain("0 false alarms");
  });
});
