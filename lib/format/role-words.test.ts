import { expect, test } from "vitest";
import { roleInSentence, rolesInSentence } from "./role-words";

test("a role within a sentence begins small, unless it begins with an abbreviation", () => {
  expect(roleInSentence("expert")).toBe("subject-matter expert");
  expect(roleInSentence("ml_engineer")).toBe("ML engineer");
  expect(rolesInSentence("data_engineer")).toBe("data engineers");
});
