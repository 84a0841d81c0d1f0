import { describe, expect, test } from "vitest";
import { diff, type Reading } from "./rules";

const reading: Reading = { currency: "EUR", locale: "en-GB", timeZone: "Europe/Zurich" };

describe("diff", () => {
  test("shows the fields that differ, in words", () => {
    expect(
      diff(
        {
          kind: "workspace.settings_changed",
          before: { defaultAccess: "workspace", currency: "EUR", handoverDays: 1 },
          after: { defaultAccess: "private", currency: "EUR", handoverDays: 2 },
        },
        reading,
      ),
    ).toEqual([
      { field: "Default access", before: "Everyone in the workspace", after: "Members only" },
      { field: "Handover days", before: "1", after: "2" },
    ]);
    expect(diff({ kind: "person.made_admin", before: { isAdmin: false }, after: { isAdmin: true } }, reading)).toEqual([
      { field: "Is admin", before: "no", after: "yes" },
    ]);
  });
  test("keeps addresses, joins lists, and goes into what is nested", () => {
    const assigned = { before: { "ada@x.org": ["expert"] }, after: { "ada@x.org": ["expert", "stakeholder"] } };
    expect(diff({ kind: "roles.assigned", ...assigned }, reading)).toEqual([
      { field: "ada@x.org", before: "Expert", after: "Expert, Stakeholder" },
    ]);
    expect(diff({ kind: "people.imported", before: null, after: { people: [{ name: "Ada" }] } }, reading)).toEqual([
      { field: "People › 1 › Name", before: null, after: "Ada" },
    ]);
  });
  test("shows what appears or goes, and nothing where nothing changed", () => {
    const target = { before: { metric: "Recall", target: null }, after: { metric: "Recall", target: 3 } };
    expect(diff({ kind: "metric.edited", ...target }, reading)).toEqual([
      { field: "Target", before: null, after: "3" },
    ]);
    expect(diff({ kind: "person.deactivated", before: { owns: ["CHURN"] }, after: { owns: [] } }, reading)).toEqual([
      { field: "Owns", before: "CHURN", after: null },
    ]);
    expect(diff({ kind: "project.edited", before: { name: "a" }, after: { name: "a" } }, reading)).toEqual([]);
    expect(diff({ kind: "project.restored", before: null, after: null }, reading)).toEqual([]);
  });
});

describe("what an event keeps", () => {
  const written = (kind: string, after: unknown, currency: string | null = "EUR") =>
    Object.fromEntries(
      diff({ kind, before: null, after }, { ...reading, currency }).map((change) => [change.field, change.after]),
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
        "By kind › 1 › Kind": "Data",
        "By kind › 1 › Amount": "€100",
      },
    );
    expect(
      written("estimate.submitted", {
        number: 2,
        inputs: { gainPerCase: { least: 150 }, adoption: { least: 0.55 }, casesPerPeriod: { least: 8_000 } },
        paysBack: 0.805,
        p10: -100,
      }),
    ).toEqual({
      Number: "2",
      "Inputs › Gain per case › Least": "€1.50",
      "Inputs › Adoption › Least": "55%",
      "Inputs › Cases per period › Least": "8000",
      "Pays back": "80.5%",
      P10: expect.stringMatching(/^[-−]\S?€1$/),
    });
    expect(written("value.fell_below_promise", { arrived: 3_900_000, until: "2026-01-31" })).toEqual({
      Arrived: "€39,000",
      Until: "31 Jan 2026",
    });
    expect(written("base_rate.set", { number: 1, shares: [{ label: "leaves", share: 0.021 }] })).toEqual({
      Number: "1",
      "Shares › 1 › Label": "leaves",
      "Shares › 1 › Share": "2.1%",
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
    expect(written("incident.opened", { openedAt: "2026-03-02T23:30:00.000Z" })).toEqual({
      "Opened at": "2026-03-02T23:30:00.000Z",
    });
    expect(written("measurement.recorded", { measuredAt: "2026-03-02T23:30:00.000Z" })).toEqual({
      "Measured at": "3 Mar 2026, 00:30 CET",
    });
    expect(written("requirement.checked", { checkedOn: "2026-03-02" })).toEqual({ "Checked on": "2 Mar 2026" });
  });

  test("of what has a name is written by it, and by its id where that is not known", () => {
    const after = { ownerId: "one", owner: "two" };
    const names = new Map([
      ["one", "Olga"],
      ["two", "never"],
    ]);
    expect(diff({ kind: "project.owner_changed", before: null, after }, { ...reading, names })).toEqual([
      { field: "Owner id", before: null, after: "Olga" },
      { field: "Owner", before: null, after: "two" },
    ]);
    expect(written("project.owner_changed", after)).toEqual({ "Owner id": "one", Owner: "two" });
  });

  test("of one of several types is written as of the one that it is", () => {
    const today = (kept: unknown) => written("matrix.set", { today: kept });
    expect(today({ counts: [[1, 2]], stretch: "2025" })).toEqual({
      "Today › Counts › 1": "1, 2",
      "Today › Stretch": "2025",
    });
  });

  test("of what is no money stays as it is, also beside the same word", () => {
    expect(written("run.edited", { amount: 26_000_000 })).toEqual({ Amount: "26000000" });
    expect(written("budget.set", { amount: 26_000_000 }, null)).toEqual({ Amount: "26000000" });
  });

  test("by an older version, and otherwise than today, is shown plainly", () => {
    expect(written("budget.set", { amount: "€260,000", startsOn: "spring", note: { by: true } })).toEqual({
      Amount: "€260,000",
      "Starts on": "spring",
      "Note › By": "yes",
    });
    expect(written("budget.set", "old")).toEqual({ Value: "old" });
    expect(written("budget.set", [[7]])).toEqual({ 1: "7" });
    expect(written("budget.eaten", { amount: 26_000_000, on: "2026-03-02" })).toEqual({
      Amount: "26000000",
      On: "2026-03-02",
    });
  });
});
