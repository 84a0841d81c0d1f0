// What is said of data: each state at its edge, the worst of them, and every way in which columns can differ.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freshnessOf, judgeContract, stateOf, worstOf } from "@/lib/testing/dataset-health";
import type { Column } from "./columns.schema";
import { columnChanges, contractChanges, deviationsOf, judgeRule, volumeChange, worstFirst } from "./rules";

const now = new Date("2026-03-31T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const rule = { direction: "higher" as const, threshold: 98, maxAgeDays: 30 };
const check = (value: number, days = 1, versionId = "v2") => ({ value, checkedAt: ago(days), versionId });

describe("judgeRule", () => {
  test("is met on the threshold, whichever way is better", () => {
    expect(judgeRule(rule, check(98), "v2", now)).toBe("met");
    expect(judgeRule(rule, check(97.99), "v2", now)).toBe("unmet");
    const atMost = { ...rule, direction: "lower" as const, threshold: 2 };
    expect(judgeRule(atMost, check(2), "v2", now)).toBe("met");
    expect(judgeRule(atMost, check(2.01), "v2", now)).toBe("unmet");
  });
  test("is missing without a check, and stale when it is too old or about another version, whatever it says", () => {
    expect(judgeRule(rule, null, "v2", now)).toBe("missing");
    expect(judgeRule(rule, check(99, 30), "v2", now)).toBe("met");
    expect(judgeRule(rule, check(99, 30.01), "v2", now)).toBe("stale");
    expect(judgeRule(rule, check(99, 1, "v1"), "v2", now)).toBe("stale");
    expect(judgeRule(rule, check(12, 1, "v1"), "v2", now)).toBe("stale");
  });
});

describe("the worst", () => {
  const state = fc.constantFrom(...worstFirst, null);
  test("is as bad as the worst of its parts, in any order, and knows no average", () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 8 }), (states) => {
        const worst = worstOf(states);
        expect(worst).toBe(worstOf(states.toReversed()));
        if (worst === null) expect(states.every((known) => known === null)).toBe(true);
        else
          for (const known of states)
            if (known) expect(worstFirst.indexOf(known)).toBeGreaterThanOrEqual(worstFirst.indexOf(worst));
      }),
    );
  });
  const none = {
    accuracy: null,
    completeness: null,
    consistency: null,
    timeliness: null,
    uniqueness: null,
    validity: null,
  };
  test("of a dataset takes freshness and contract in, and wants at least one rule", () => {
    expect(stateOf({ cells: none, freshness: null, contract: null })).toBe("missing");
    expect(stateOf({ cells: none, freshness: "met", contract: "unmet" })).toBe("unmet");
    expect(stateOf({ cells: { ...none, validity: "met" }, freshness: "stale", contract: null })).toBe("stale");
    expect(stateOf({ cells: { ...none, validity: "met" }, freshness: null, contract: null })).toBe("met");
  });
});

test("freshness is held against the promise, to the hour", () => {
  const hours = (count: number) => new Date(now.getTime() - count * 3_600_000);
  expect(freshnessOf({ refreshHours: null, collectedAt: hours(9_999) }, now)).toBe(null);
  expect(freshnessOf({ refreshHours: 24, collectedAt: null }, now)).toBe("missing");
  expect(freshnessOf({ refreshHours: 24, collectedAt: hours(24) }, now)).toBe("met");
  expect(freshnessOf({ refreshHours: 24, collectedAt: hours(24.01) }, now)).toBe("stale");
});

test("volume is compared with the version before, where there is something to compare", () => {
  expect(volumeChange(1_250, 1_000)).toBe(0.25);
  expect(volumeChange(0, 1_000)).toBe(-1);
  expect(volumeChange(10, 0)).toBe(null);
  expect(volumeChange(null, 10)).toBe(null);
  expect(volumeChange(10, null)).toBe(null);
});

describe("the contract", () => {
  const column = (name: string, type: Column["type"] = "text", required = true): Column => ({
    name,
    type,
    required,
    meaning: "",
  });
  const promised = [column("id"), column("age", "whole_number"), column("city", "text", false)];
  test("is broken by what is missing or changed, and not by what nobody promised", () => {
    const arrived = [column("ID"), column("age", "text"), column("score", "number")];
    expect(contractChanges(promised, arrived)).toEqual([
      { name: "age", kind: "changed", promised: "whole number, required", arrived: "text, required" },
      { name: "score", kind: "added", promised: "", arrived: "number, required" },
    ]);
    expect(deviationsOf(promised, arrived)).toBe(1);
    expect(contractChanges(promised, []).map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      "missing id",
      "missing age",
    ]);
  });
  test("since the version before: what is gone, changed and new, the optional too", () => {
    const now = [column("ID"), column("age", "text"), column("score", "number")];
    expect(columnChanges(promised, now)).toEqual([
      { name: "city", kind: "missing", promised: "text, optional", arrived: "" },
      { name: "age", kind: "changed", promised: "whole number, required", arrived: "text, required" },
      { name: "score", kind: "added", promised: "", arrived: "number, required" },
    ]);
    expect(columnChanges(now, now)).toEqual([]);
  });
  test("bears what is better than promised, and says when it is worse", () => {
    expect(contractChanges([column("city", "text", false)], [column("city")])).toEqual([]);
    expect(contractChanges([column("city")], [column("city", "text", false)])).toHaveLength(1);
    expect(contractChanges([column("city", "other")], [column("city", "category")])).toEqual([]);
  });
  test("says nothing where nothing is promised, and misses what nobody looked at", () => {
    expect(deviationsOf([], [column("id")])).toBe(null);
    expect(deviationsOf(promised, null)).toBe(null);
    expect(judgeContract(false, null)).toBe(null);
    expect(judgeContract(true, null)).toBe("missing");
    expect(judgeContract(true, 2)).toBe("unmet");
    expect(judgeContract(true, 0)).toBe("met");
  });
  test("holds for whatever arrives exactly as promised, in any order", () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const any = fc.uniqueArray(
      fc.record({
        name,
        type: fc.constantFrom("text" as const, "number" as const),
        required: fc.boolean(),
        meaning: fc.constant(""),
      }),
      { selector: (one) => one.name },
    );
    fc.assert(fc.property(any, (columns) => contractChanges(columns, columns.toReversed()).length === 0));
  });
});
