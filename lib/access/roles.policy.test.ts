// What a role stands for is asked of its traits: a role that has no vote is neither asked for one nor may cast it.
import { describe, expect, test } from "vitest";
import { roles } from "@/db/enums";
import { ReadTasks } from "@/lib/collaboration/tasks/schema";
import { SignGate } from "@/lib/lifecycle/schema";
import { missingRoles } from "@/lib/reviews/rules";
import { VoteInReview } from "@/lib/reviews/schema";
import { policy } from "./policy";
import {
  neededRoles,
  rolesThat,
  roleTraits,
  signingRoles,
  taskRoles,
  voiceOf,
  voices,
  votingRoles,
} from "./roles.policy";

test("a role without a trait is left out of its list", () => {
  const traits = { ...roleTraits, expert: { ...roleTraits.expert, votes: false, signs: false } };
  expect(rolesThat("votes", traits)).toEqual(["stakeholder", "data_scientist", "data_engineer", "ml_engineer"]);
  expect(rolesThat("signs", traits)).not.toContain("expert");
  expect(rolesThat("takesTasks", traits)).toEqual([...roles]);
});

describe("the lists are what schemas, rules and the policy table read", () => {
  test("votes", () => {
    expect(VoteInReview.shape.role.options).toEqual(votingRoles);
    expect(missingRoles([])).toEqual(votingRoles);
    expect(policy["review.vote"].roles).toEqual(votingRoles);
  });
  test("signatures", () => {
    expect(SignGate.shape.role.options).toEqual(signingRoles);
    expect(policy["gate.sign"].roles).toEqual(signingRoles);
    expect(policy["gate.unsign"].roles).toEqual(signingRoles);
  });
  test("tasks", () => {
    expect(ReadTasks.shape.role.unwrap().options).toEqual(taskRoles);
    expect(policy["task.take"].roles).toEqual(taskRoles);
  });
});

test("whoever reads in another's words reads in those of somebody who has some", () => {
  expect(voices.map(voiceOf)).toEqual(voices);
  expect(neededRoles.length).toBeGreaterThan(0);
});
