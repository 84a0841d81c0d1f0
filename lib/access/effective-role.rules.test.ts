// The role that a reader wears is one that they hold, if they hold any.
import { expect, test } from "vitest";
import { effectiveRole } from "./effective-role.rules";

test("the usual role where it is held, else the first that is; a visitor reads as usual", () => {
  expect(effectiveRole(["stakeholder", "expert"], "expert")).toBe("expert");
  expect(effectiveRole(["data_scientist", "ml_engineer"], "expert")).toBe("data_scientist");
  expect(effectiveRole([], "expert")).toBe("expert");
});
