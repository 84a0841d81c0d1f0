// A badge: readable, escaped, and with a mark of its own for each state.
import { expect, test } from "vitest";
import { gateStates, gates } from "@/db/enums";
import { contrast } from "@/lib/testing/contrast";
import { badgeGrounds, badgeOf } from "./rules";

test("white text is read on each ground at 4.5 : 1 at least", () => {
  for (const ground of Object.values(badgeGrounds)) expect(contrast(ground, "#ffffff")).toBeGreaterThanOrEqual(4.5);
});

const shown = [...gateStates, "waived"] as const;

test("each says gate and state in words, colour and a mark, and fetches nothing", () => {
  const all = gates.flatMap((gate) => shown.map((state) => badgeOf({ gate, state })));
  expect(new Set(all).size).toBe(all.length);
  const ofDesign = shown.map((state) => badgeOf({ gate: "design", state }));
  const marks = ofDesign.map((svg) => / d="([^"]+)"/.exec(svg)?.[1]);
  expect(new Set(marks).size).toBe(shown.length);
  for (const svg of all) {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[A-Z][a-z]+ gate: [a-z ]+">.*<\/svg>$/);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/http|href|<script|<style/);
  }
  expect(badgeOf({ gate: "development", state: "lapsed" })).toContain(">no longer passes</text>");
});
