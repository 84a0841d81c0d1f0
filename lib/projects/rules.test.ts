// Keys that can be said aloud, and places that survive an address.
import { expect, test } from "vitest";
import { formatCursor, parseCursor, suggestKey } from "./rules";

test.each([
  ["Customer churn", "CHURN"],
  ["Demand forecast", "FORECAST"],
  ["Triage", "TRIAGE"],
  ["Predictive maintenance for wind turbines", "PMWT"],
  ["Prévision des ventes à Genève", "PDVG"],
  ["Électricité", "ELECTRIC"],
  ["42", "PROJECT"],
  ["需求预测", "PROJECT"],
])("%s → %s", (name, key) => expect(suggestKey(name)).toBe(key));

test("a taken key gets the next free number, and never more than twelve letters", () => {
  expect(suggestKey("Churn", new Set(["CHURN", "CHURN2"]))).toBe("CHURN3");
  expect(suggestKey("New", new Set())).toBe("NEW2");
});

test("a place is read back as it was written, and nonsense is no place", () => {
  const id = "0190f5fe-7c00-7a00-8a00-0123456789ab";
  for (const by of [null, "2026-03-02 09:00:00+00", "a.b|c", ""]) {
    expect(parseCursor(formatCursor({ by, id }))).toEqual({ by, id });
  }
  expect(parseCursor("drop table")).toBeNull();
  expect(parseCursor(undefined)).toBeNull();
});
