import { describe, expect, test } from "vitest";
import { diff } from "./rules";

describe("diff", () => {
  test("shows the fields that differ, in words", () => {
    expect(
      diff(
        { defaultRole: "expert", isAdmin: false, name: "Ada" },
        { defaultRole: "ml_engineer", isAdmin: true, name: "Ada" },
      ),
    ).toEqual([
      { field: "Default role", before: "Expert", after: "ML engineer" },
      { field: "Is admin", before: "no", after: "yes" },
    ]);
  });
  test("keeps addresses, joins lists, and goes into what is nested", () => {
    expect(
      diff({ "ada@x.org": ["expert"], gain: { low: 1 } }, { "ada@x.org": ["expert", "stakeholder"], gain: { low: 0 } }),
    ).toEqual([
      { field: "ada@x.org", before: "Expert", after: "Expert, Stakeholder" },
      { field: "Gain › Low", before: "1", after: "0" },
    ]);
    expect(diff(null, { people: [{ name: "Ada" }] })).toEqual([
      { field: "People › 1 › Name", before: null, after: "Ada" },
    ]);
  });
  test("shows what appears or goes, and nothing where nothing changed", () => {
    expect(diff({ target: null }, { target: 3 })).toEqual([{ field: "Target", before: null, after: "3" }]);
    expect(diff({ owns: ["CHURN"] }, { owns: [] })).toEqual([{ field: "Owns", before: "CHURN", after: null }]);
    expect(diff({ a: 1 }, { a: 1 })).toEqual([]);
    expect(diff(null, null)).toEqual([]);
    expect(diff("old", "new")).toEqual([{ field: "Value", before: "old", after: "new" }]);
  });
});
