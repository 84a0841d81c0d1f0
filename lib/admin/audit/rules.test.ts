import { describe, expect, test } from "vitest";
import { diff as diffAs, type Reading } from "./rules";

const reading: Reading = { kind: "project.edited", currency: "EUR", locale: "en-GB", timeZone: "Europe/Zurich" };
const diff = (before: unknown, after: unknown) => diffAs(before, after, reading);

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

describe("what an event keeps", () => {
  const written = (kind: Reading["kind"], after: unknown, currency: string | null = "EUR") =>
    Object.fromEntries(
      diffAs(null, after, { ...reading, kind, currency }).map((change) => [change.field, change.after]),
    );

  test("of money is written in the currency of its project, wherever it stands", () => {
    expect(written("budget.set", { amount: 26_000_000, startsOn: "2026-01-01" })).toEqual({
      Amount: "€260,000",
      "Starts on": "1 Jan 2026",
    });
    expect(written("cost.recorded", { amount: 1_250 }, "JPY")).toEqual({ Amount: "¥1,250" });
    expect(written("costs.imported", { count: 3, total: 130_050, byKind: [{ kind: "data", amount: 10_000 }] })).toEqual(
      {
        Count: "3",
        Total: "€1,300.50",
        "By kind › 1 › Kind": "data",
        "By kind › 1 › Amount": "€100",
      },
    );
    expect(
      written("estimate.submitted", {
        number: 2,
        inputs: { gainPerCase: { low: 150 }, adoption: { low: 0.55 }, casesPerPeriod: { low: 8_000 } },
        paysBack: 0.805,
        p10: -100,
      }),
    ).toEqual({
      Number: "2",
      "Inputs › Gain per case › Low": "€1.50",
      "Inputs › Adoption › Low": "55%",
      "Inputs › Cases per period › Low": "8000",
      "Pays back": "80.5%",
      P10: expect.stringMatching(/^[-−]\S?€1$/),
    });
    expect(written("value.fell_below_promise", { arrived: 3_900_000, until: "2026-01-31" })).toEqual({
      Arrived: "€39,000",
      Until: "31 Jan 2026",
    });
    expect(written("base_rate.set", { number: 1, shares: [0.021, 0.979] })).toEqual({
      Number: "1",
      Shares: "2.1%, 97.9%",
    });
    expect(
      written("matrix.set", {
        amounts: [
          [0, -500_000],
          [0, 10_000],
        ],
      }),
    ).toEqual({
      "Amounts › 1": expect.stringMatching(/^€0, [-−]\S?€5,000$/),
      "Amounts › 2": "€0, €100",
    });
  });

  test("of moments and days is written as people write them, in the workspace's zone", () => {
    expect(written("measurement.struck", { measuredAt: "2026-03-02T23:30:00.000Z", on: "2026-03-02" })).toEqual({
      "Measured at": "3 Mar 2026, 00:30 CET",
      On: "2 Mar 2026",
    });
  });

  test("of what is no money stays as it is, also beside the same word", () => {
    expect(written("run.edited", { amount: 26_000_000 })).toEqual({ Amount: "26000000" });
    expect(written("budget.set", { amount: 26_000_000 }, null)).toEqual({ Amount: "26000000" });
  });
});
