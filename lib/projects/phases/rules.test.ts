// The order of the phases.
import { describe, expect, test } from "vitest";
import { phases } from "@/db/enums";
import { mayStepBack, nextPhase } from "./rules";

describe("phases", () => {
  test("follow one another, and after deployment comes no other", () => {
    expect(phases.map(nextPhase)).toEqual(["development", "deployment", null]);
  });

  test("are stepped back from to any earlier one, never to the same or a later", () => {
    const steps = phases.flatMap((from) => phases.filter((to) => mayStepBack(from, to)).map((to) => `${from} → ${to}`));
    expect(steps).toEqual(["development → design", "deployment → design", "deployment → development"]);
  });
});
