// What an event keeps of an edit: the fields that differ, on both sides.
import { expect, test } from "vitest";
import { changesBetween } from "./rules";

test("only fields that differ are kept, each side with its own", () => {
  const before = { name: "Churn", summary: "", endsOn: null };
  expect(changesBetween(before, { name: "Churn", summary: "Who leaves", endsOn: "2026-12-31" })).toEqual({
    before: { summary: "", endsOn: null },
    after: { summary: "Who leaves", endsOn: "2026-12-31" },
  });
});

test("nothing is kept where nothing differs, whatever else is stored", () => {
  const at = new Date("2026-03-02T09:00:00Z");
  expect(changesBetween({ name: "Churn", at, roles: ["expert"] }, { at: new Date(at), roles: ["expert"] })).toBeNull();
});
