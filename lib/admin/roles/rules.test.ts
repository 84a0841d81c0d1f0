// An explanation agrees with the door, for every capability and every way to stand to a project; so does the matrix.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "@/db/enums";
import {
  allows,
  allowsInWorkspace,
  type Capability,
  capabilities,
  isProjectCapability,
  isSystemCapability,
  isWorkspaceCapability,
  type Standing,
} from "@/lib/access/policy";
import { explain, holders, rolesAfter, rolesMatrix, standingOf } from "./rules";

const who = { name: "Ada", isAdmin: false, isDeactivated: false };
const stranger: Standing = { roles: [], isOwner: false, isAdmin: false, isVisitor: false, isArchived: false };
const standing = fc.record({
  roles: fc.subarray([...roles]),
  isOwner: fc.boolean(),
  isAdmin: fc.boolean(),
  isVisitor: fc.boolean(),
  isArchived: fc.boolean(),
});

function isAllowed(capability: Capability, given: Standing): boolean {
  if (isProjectCapability(capability)) return allows(capability, given);
  if (isWorkspaceCapability(capability)) return allowsInWorkspace(capability, given.isAdmin);
  return !isSystemCapability(capability);
}

describe.each(capabilities)("explain %s", (capability) => {
  test("agrees with the doors for everybody", () => {
    fc.assert(
      fc.property(standing, fc.boolean(), (given, isDeactivated) => {
        const { allowed, sentence } = explain(
          capability,
          { ...who, isAdmin: given.isAdmin, isDeactivated },
          { key: "CHURN", standing: given },
        );
        expect(allowed).toBe(isAllowed(capability, given) && !isDeactivated);
        expect(sentence).toMatch(/^\S.*\S\.$/);
        expect(sentence).not.toMatch(/undefined|, \.| {2}|CHURN \./);
      }),
    );
  });
});

describe("the sentence", () => {
  const sentence = (given: Partial<Standing>, capability: Parameters<typeof explain>[0] = "project.edit") =>
    explain(capability, who, { key: "CHURN", standing: { ...stranger, ...given } }).sentence;

  test("names every way in", () => {
    expect(sentence({ roles: ["stakeholder", "expert"], isOwner: true })).toBe(
      "Ada may do this in CHURN as Stakeholder and as its owner.",
    );
    expect(sentence({ isVisitor: true }, "project.read")).toBe(
      "Ada may do this in CHURN because everyone in the workspace may see it.",
    );
  });
  test("says where only their own is meant", () => {
    expect(sentence({ roles: ["expert"] }, "matrix.answer")).toBe(
      "Ada may do this in CHURN as Expert, but only with their own.",
    );
    expect(sentence({ roles: ["stakeholder", "expert"] }, "matrix.answer")).toBe(
      "Ada may do this in CHURN as Stakeholder and as Expert.",
    );
  });
  test("names what it would take", () => {
    expect(sentence({ roles: ["expert"] })).toBe(
      "Ada may not do this in CHURN: it takes Stakeholder, ML engineer or its owner, and Ada is Expert there.",
    );
    expect(sentence({ isVisitor: true }, "metric.define")).toBe(
      "Ada may not do this in CHURN: it takes any role in the project, and Ada has no role there.",
    );
  });
  test("tells an archived project, a private one and a closed account apart", () => {
    expect(sentence({ isOwner: true, isArchived: true })).toBe(
      "CHURN is archived, so nobody may. Once it is restored Ada may again as its owner.",
    );
    expect(sentence({})).toMatch(/^Ada cannot even see CHURN/);
    expect(
      explain("project.edit", { ...who, isDeactivated: true }, { key: "CHURN", standing: stranger }).sentence,
    ).toBe("Ada's account is deactivated and opens nothing.");
  });
  test("asks for a project where one decides", () => {
    expect(explain("project.edit", who, null).allowed).toBe(false);
    expect(explain("people.manage", { ...who, isAdmin: true }, null)).toEqual({
      allowed: true,
      sentence: "Ada may do this as an admin.",
    });
  });
});

test("the matrix says what the doors say", () => {
  const rows = rolesMatrix();
  // But for what is asked before sign-in, and for what Quintet does by itself.
  expect(rows).toHaveLength(
    capabilities.filter((one) => isProjectCapability(one) || isWorkspaceCapability(one)).length,
  );
  for (const { capability, cells } of rows) {
    for (const holder of holders) {
      const open = isProjectCapability(capability)
        ? allows(capability, standingOf(holder))
        : isWorkspaceCapability(capability) && allowsInWorkspace(capability, holder === "admin");
      expect(cells[holder] !== "no", `${capability} ${holder}`).toBe(open);
    }
  }
  expect(rows.find(({ capability }) => capability === "gate.waive")?.cells).toMatchObject({
    stakeholder: "yes",
    expert: "no",
    admin: "no",
  });
  const answers = rows.find(({ capability }) => capability === "matrix.answer")?.cells;
  expect(answers).toMatchObject({ stakeholder: "yes", expert: "own", data_scientist: "no", owner: "no" });
});

test("roles are added, set and taken away", () => {
  expect(rolesAfter(["expert"], ["stakeholder"], "add")).toEqual(["stakeholder", "expert"]);
  expect(rolesAfter(["expert"], ["stakeholder"], "set")).toEqual(["stakeholder"]);
  expect(rolesAfter(["expert", "stakeholder"], ["stakeholder"], "remove")).toEqual(["expert"]);
});
