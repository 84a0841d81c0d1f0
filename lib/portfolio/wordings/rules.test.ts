// The same fact in five wordings: each tells the figure, none contradicts another, and the reader's own comes first.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "@/db/enums";
import { naturalFrequency } from "@/lib/format/numbers";
import { type Fact, wording, wordings } from "./rules";

const style = { locale: "en", currency: "EUR" };
const paysBack: Fact = {
  what: "pays-back",
  share: 0.81,
  draws: 10_000,
  mean: 25_000_000,
  p10: -2_000_000,
  p90: 52_000_000,
};
const model: Fact = {
  what: "model-value",
  perCase: 103.2,
  low: 87,
  high: 119,
  cases: 2_000,
  falseAlarms: 80,
  missed: 60,
};
const drift: Fact = { what: "drift", feature: "tenure", release: 3, value: 0.31, critical: 0.04, since: "2026-05-03" };
const reopened: Fact = { what: "gate-reopened", gate: "development", cause: "“Recall” fell below its target" };

describe("wordings", () => {
  test("the reader's own comes first, and every role has one of its own", () => {
    for (const fact of [paysBack, model, drift, reopened]) {
      for (const own of roles) {
        const all = wordings(fact, own, style);
        expect(all[0]?.role).toBe(own);
        expect(all.map(({ role }) => role).toSorted()).toEqual(roles.toSorted());
        expect(new Set(all.map(({ text }) => text)).size).toBe(roles.length);
      }
    }
  });

  test("lay readers hear of futures, those who compute of a probability", () => {
    expect(wording(paysBack, "stakeholder", style)).toBe(
      "The money comes back in about 8 in 10 futures like this. Eight of ten bring -€20K to €520K.",
    );
    expect(wording(paysBack, "data_scientist", style)).toBe(
      "P(NPV > 0) = 0.81, 10,000 draws. NPV: mean €250K, P10 to P90 -€20K to €520K.",
    );
  });

  test("a model's value is told over a thousand cases, and its errors as so many of them", () => {
    expect(wording(model, "stakeholder", style)).toBe(
      "Over 1,000 cases it brings €1.03K against doing nothing; it may be as little as €870 or as much as €1.19K.",
    );
    expect(wording(model, "expert", style)).toBe("Of 1,000 cases it raises 40 false alarms and misses 30.");
    expect(wording(model, "data_scientist", style)).toBe(
      "Value a case €1.03, 95% interval €0.87 to €1.19, n = 2,000; FP 80, FN 60.",
    );
    expect(wording({ ...model, cases: 0, falseAlarms: 0, missed: 0 }, "expert", style)).toContain("0 false alarms");
  });

  test("drift and a gate that reopened name their cause", () => {
    expect(wording(drift, "data_scientist", style)).toContain("PSI of “tenure” 0.31 against 0.04");
    for (const role of roles) expect(wording(reopened, role, style)).toContain("“Recall” fell below its target");
  });

  test("no lay reader is told a probability that the frequency contradicts", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const fact: Fact = { ...paysBack, share };
        for (const role of ["stakeholder", "expert"] as const) {
          expect(wording(fact, role, style)).toContain(naturalFrequency(share));
        }
      }),
    );
  });
});
