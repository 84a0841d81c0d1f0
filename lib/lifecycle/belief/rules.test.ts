// What is believed of a passed gate, as a pure function of its last measurements.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkVerdicts } from "@/db/enums";
import { daysAgo, ready } from "@/lib/testing/project-evidence";
import type { RequirementEvidence } from "../evidence/rules";
import { believe } from "./rules";

const [one] = ready.requirements;
/** Oldest first, one a day, the newest today: M met, F failed. */
const after = (verdicts: string, passedDaysAgo: number | null = 100) => {
  const recent = [...verdicts]
    .map((letter, at) => ({
      state: letter === "M" ? ("met" as const) : ("unmet" as const),
      at: daysAgo(verdicts.length - 1 - at),
    }))
    .toReversed();
  const requirement = { ...one, recent, state: recent[0]?.state ?? "missing" } as RequirementEvidence;
  const { state, doubted } = believe(requirement, passedDaysAgo === null ? undefined : daysAgo(passedDaysAgo));
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

test("before the gate was passed the newest counts at once, also when it is passed by it", () => {
  expect(after("MF", null)).toBe("unmet");
  expect(after("FM", 0)).toBe("met");
  expect(after("FMF", 1)).toBe("met, doubted");
  expect(after("FMFF", 2)).toBe("unmet");
});

test("no series of measurements leaves a requirement met over two that fail, nor unmet over two that reach", () => {
  const series = fc.array(fc.constantFrom(...checkVerdicts), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(series, fc.option(fc.nat(9)), (verdicts, passedAt) => {
      const letters = verdicts.map((verdict) => (verdict === "met" ? "M" : "F")).join("");
      const said = after(letters, passedAt);
      if (letters.endsWith("FF")) expect(said).toBe("unmet");
      if (letters.endsWith("MM")) expect(said).toBe("met");
      if (passedAt === null) expect(said).toBe(letters.endsWith("M") ? "met" : "unmet");
    }),
  );
});
