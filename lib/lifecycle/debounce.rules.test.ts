// What is believed of a passed gate, as a pure function of all measurements since it was passed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CheckVerdict, checkVerdicts } from "@/db/enums";
import { daysAgo, provedBy } from "@/lib/testing/project-evidence";
import { believe } from "./debounce.rules";

/** Oldest first, one a day, the newest today: M met, F failed. */
const after = (verdicts: string, passedDaysAgo: number | null = 100) => {
  const recent = [...verdicts]
    .map((letter, at) => ({
      state: letter === "M" ? ("met" as const) : ("unmet" as const),
      at: daysAgo(verdicts.length - 1 - at),
    }))
    .toReversed();
  const proof = provedBy({ recent, state: recent[0]?.state ?? "missing" }).version;
  const { state, doubted } = believe(proof, passedDaysAgo === null ? undefined : daysAgo(passedDaysAgo));
  return `${state}${doubted ? ", doubted" : ""}`;
};

test("one measurement is doubted, two in a row are believed, down and up alike", () => {
  expect(after("M")).toBe("met");
  expect(after("MF")).toBe("met, doubted");
  expect(after("MFF")).toBe("unmet");
  expect(after("MFFM")).toBe("unmet, doubted");
  expect(after("FFMM")).toBe("met");
  expect(after("MFMF")).toBe("met, doubted");
});

test("single failures among measurements that reach the target change nothing, however many and however old", () => {
  expect(after("MFMFM")).toBe("met");
  expect(after(`M${"FM".repeat(40)}`)).toBe("met");
  expect(after(`M${"FM".repeat(40)}F`)).toBe("met, doubted");
  expect(after(`MFF${"MF".repeat(40)}M`)).toBe("unmet, doubted");
  expect(after(`F${"MF".repeat(40)}`, 80)).toBe("unmet");
});

test("before the gate was passed the newest counts at once, also when it is passed by it", () => {
  expect(after("MF", null)).toBe("unmet");
  expect(after("FM", 0)).toBe("met");
  expect(after("FMF", 1)).toBe("met, doubted");
  expect(after("FMFF", 2)).toBe("unmet");
});

/** The rule in two lines: as it was at passing (or at first); from then on, as soon as one says what the one before it said. */
const reference = (verdicts: readonly CheckVerdict[], passedAt: number) =>
  verdicts.reduce((held, said, at) => (at <= passedAt || said === verdicts[at - 1] ? said : held), verdicts[0]);

test("any series of measurements is believed as the rule says", () => {
  const series = fc.array(fc.constantFrom(...checkVerdicts), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(series, fc.integer({ min: -1, max: 60 }), (verdicts, passedAt) => {
      const letters = verdicts.map((verdict) => (verdict === "met" ? "M" : "F")).join("");
      const said = after(letters, verdicts.length - 1 - passedAt).split(",")[0];
      expect(said).toBe(reference(verdicts, passedAt));
      expect(after(letters, null)).toBe(verdicts.at(-1));
    }),
    { numRuns: 500 },
  );
});
