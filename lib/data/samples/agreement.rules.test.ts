// Krippendorff's alpha against his own worked figures, and against an independent program.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/agreement.json" with { type: "json" };
import { agreementOf, strengthOf, type Unit } from "./agreement.rules";

/** What each observer said of each case; "." where nothing. */
function unitsOf(observers: readonly string[]): Unit[] {
  const answers = [...new Set(observers.join("").replaceAll(".", ""))];
  const cases = Array.from(observers[0] ?? "", (_, at) => observers.map((said) => said[at]));
  return cases.map((said) => ({
    counts: answers.map((answer) => said.filter((one) => one === answer).length),
    units: 1,
  }));
}

describe("alpha", () => {
  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), University of Pennsylvania: examples A, B and C, to the
  // three digits that he prints.
  test.each([
    ["A: two answers, two observers", ["0100000010", "1110010000"], 0.095],
    ["B: five answers, two observers", ["aabbdcccedda", "babbbccceddd"], 0.692],
    ["C: four observers, opinions missing", ["123321412...", "1233224125.3", ".3332342251.", "12332441251."], 0.743],
  ])("as he works it out, %s", (_, observers, alpha) => {
    expect(agreementOf(unitsOf(observers)).alpha).toBeCloseTo(alpha, 3);
  });

  test("as the package krippendorff has it (lib/testing/vectors/agreement.py)", () => {
    expect(vectors.cases.length).toBeGreaterThan(3);
    for (const { counts, alpha } of vectors.cases) {
      expect(agreementOf(counts.map((of) => ({ counts: of, units: 1 }))).alpha).toBeCloseTo(alpha, 12);
    }
  });

  const someUnits = fc.array(
    fc.record({ counts: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), units: fc.nat(5) }),
    { maxLength: 12 },
  );

  test("is the same for cases one by one as for how many have the same counts", () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const apart = units.flatMap(({ counts, units }) => Array.from({ length: units }, () => ({ counts, units: 1 })));
        const [one, other] = [agreementOf(units), agreementOf(apart)];
        expect({ ...one, alpha: 0, raw: 0 }).toEqual({ ...other, alpha: 0, raw: 0 });
        expect(one.alpha ?? -9).toBeCloseTo(other.alpha ?? -9, 9);
        expect(one.raw ?? -9).toBeCloseTo(other.raw ?? -9, 9);
      }),
    );
  });

  test("never passes 1, reaches it where all agree, and says why it cannot be told", () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const { alpha, noAlphaReason, raw } = agreementOf(units);
        expect(alpha === null).toBe(noAlphaReason !== null);
        expect(alpha ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        expect(raw ?? 0).toBeLessThanOrEqual(1);
      }),
    );
    expect(agreementOf(unitsOf(["aab", "aab"]))).toMatchObject({ alpha: 1, raw: 1, cases: 3 });
    expect(agreementOf(unitsOf(["ab.", "..a"]))).toMatchObject({ alpha: null, noAlphaReason: "no_pairs", raw: null });
    expect(agreementOf(unitsOf(["aaa", "aaa"]))).toMatchObject({ alpha: null, noAlphaReason: "no_variation", raw: 1 });
    expect(agreementOf([])).toMatchObject({ noAlphaReason: "no_pairs", cases: 0 });
  });

  test("allows what Krippendorff allows", () => {
    expect([0.8, 0.79, 0.667, 0.66, -0.2].map(strengthOf)).toEqual(["firm", "tentative", "tentative", "weak", "weak"]);
  });
});
