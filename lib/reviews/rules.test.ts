// Votes and decisions.
import { describe, expect, test } from "vitest";
import { compareStandings, fallsShort, mayRemind, missingRoles, nextDateFault, tally } from "./rules";

const now = new Date("2026-03-02T09:00:00Z");

test("a role is missing until somebody voted as it", () => {
  expect(missingRoles([{ role: "expert" }, { role: "expert" }, { role: "stakeholder" }])).toEqual([
    "data_scientist",
    "data_engineer",
    "ml_engineer",
  ]);
});

test("votes are counted, most first, and of equals the more careful", () => {
  const votes = (["continue", "stop", "continue", "pivot", "stop"] as const).map((vote) => ({ vote }));
  expect(tally(votes).map(({ outcome, votes: count }) => `${outcome} ${count}`)).toEqual([
    "stop 2",
    "continue 2",
    "pivot 1",
  ]);
});

describe("a demanded grade", () => {
  test("is reached by value that is proved as well or better", () => {
    expect(fallsShort(null, [0, 0, 0, 0, 0, 0])).toBe(false);
    expect(fallsShort(3, [900, 900, 900, 0, 0, 0])).toBe(true);
    expect(fallsShort(3, [0, 0, 0, 0, 1, 0])).toBe(false);
    expect(fallsShort(3, [0, 0, 0, 10, 0, -20])).toBe(true);
  });
});

test("the next date lies ahead, within two years", () => {
  expect(nextDateFault("2026-03-02", "2026-03-02")).toMatch(/future/);
  expect(nextDateFault("2026-03-03", "2026-03-02")).toBeNull();
  expect(nextDateFault("2028-03-02", "2026-03-02")).toMatch(/two years/);
});

test("voters are reminded once a day", () => {
  expect(mayRemind(null, now)).toBe(true);
  expect(mayRemind(new Date("2026-03-01T09:00:01Z"), now)).toBe(false);
  expect(mayRemind(new Date("2026-03-01T09:00:00Z"), now)).toBe(true);
});

test("what became of a decision is each figure then and later", () => {
  const standing = (paysBack: number | null, total: number, spent: number) => ({
    phase: "deployment" as const,
    expected: paysBack === null ? null : { number: 1, mean: 100, p10: 1, p50: 90, p90: 200, paysBack },
    realised: { byGrade: [total, 0, 0, 0, 0, 0] as const, total },
    budget: { amount: null, spent },
    requirements: [],
  });
  expect(compareStandings(standing(null, 5, 10), standing(0.7, 50, 30))).toEqual({
    paysBack: { before: null, later: 0.7 },
    expected: { before: null, later: 100 },
    realised: { before: 5, later: 50 },
    spent: { before: 10, later: 30 },
  });
});
