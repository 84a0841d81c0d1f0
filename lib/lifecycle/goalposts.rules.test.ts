// What counts as a moved goalpost, and what does not.
import { expect, test } from "vitest";
import { goalpostsOf } from "./goalposts.rules";
import { standardTemplate, type Template } from "./templates/rules";

test("a target lowered after results is one, with its reason; one raised or set is none", () => {
  const before = { metric: "Recall", target: 0.8 };
  const reason = "The vendor's data cannot carry more.";
  const lowered = { metric: "Recall", target: 0.7, reason, lowered: true };
  expect(goalpostsOf("metric.edited", { before, after: lowered })).toEqual([
    { what: "target", about: "Recall", before: 0.8, after: 0.7, reason, bar: "lower", lowered: [] },
  ]);
  expect(goalpostsOf("metric.edited", { before, after: { metric: "Recall", target: 0.9 } })).toEqual([]);
});

test("a must that becomes a should, and evidence that may be older, are two; the other way round is none", () => {
  const [strict, loose] = [
    { statement: "Fast", priority: "must", maxAgeDays: 30 },
    { statement: "Fast", priority: "should", maxAgeDays: 90 },
  ];
  const goalposts = goalpostsOf("requirement.edited", { before: strict, after: loose });
  expect(goalposts.map(({ what, before, after }) => [what, before, after])).toEqual([
    ["priority", "must", "should"],
    ["age", 30, 90],
  ]);
  expect(goalpostsOf("requirement.edited", { before: loose, after: strict })).toEqual([]);
  expect(goalpostsOf("requirement.edited", { before: {}, after: { statement: "Faster" } })).toEqual([]);
});

test("only what was agreed and is retired counts, and a waiver and an exemption always do", () => {
  const retired = (status: string) =>
    goalpostsOf("requirement.retired", { before: { statement: "Fast", status }, after: { reason: "Not needed." } });
  expect(retired("proposed")).toEqual([]);
  expect(retired("agreed")).toMatchObject([{ what: "requirement", about: "Fast", reason: "Not needed." }]);
  const waived = { criterion: "development.must", reason: "A pilot.", expiresOn: "2026-12-01" };
  expect(goalpostsOf("gate.criterion_waived", { before: null, after: waived })).toMatchObject([{ what: "criterion" }]);
  expect(goalpostsOf("gate.signed", { before: null, after: waived })).toEqual([]);
});

const churn = (falseAlarm: number, gain: number, more: object = {}) => ({
  number: 1,
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: [
    [0, -falseAlarm],
    [0, gain],
  ],
  today: null,
  ...more,
});
const movesOf = (before: object | null, after: object) =>
  goalpostsOf("matrix.set", { before, after: { ...after, note: "Counted anew." } }).map(
    ({ what, about, before, after, reason, bar }) => [what, about, before, after, reason, bar],
  );

test("what a mistake costs, either way, with the note as its reason; the first matrix and other words are none", () => {
  expect(movesOf(churn(1_200, 18_000), churn(500, 18_000))).toEqual([
    ["mistake", "a false alarm", 1_200, 500, "Counted anew.", null],
  ]);
  expect(movesOf(churn(500, 18_000), churn(500, 21_000)).map(([, about, from, to]) => [about, from, to])).toEqual([
    ["a missed case", 18_000, 21_000],
  ]);
  expect(movesOf(null, churn(500, 18_000))).toEqual([]);
  expect(movesOf(churn(500, 18_000), churn(500, 18_000, { labels: ["stays", "gives notice"] }))).toEqual([]);
});

test("an amount that no mistake tells, today's process, and other answers", () => {
  const shifted = {
    ...churn(500, 18_000),
    amounts: [
      [100, -400],
      [0, 18_000],
    ],
  };
  expect(movesOf(churn(500, 18_000), shifted).map(([what, about]) => [what, about])).toEqual([
    ["answer", "“leave alone” for a case that is “stays”"],
    ["answer", "“call” for a case that is “stays”"],
  ]);
  const today = {
    counts: [
      [9, 1],
      [0, 1],
    ],
    stretch: "May",
  };
  expect(movesOf(churn(500, 18_000), churn(500, 18_000, { today })).map(([what]) => what)).toEqual(["today"]);
  const crates = { kind: "regression", unit: "crate", over: 4, under: 11, today: null };
  expect(movesOf(churn(500, 18_000), crates).map(([what]) => what)).toEqual(["classes"]);
  expect(movesOf(crates, { ...crates, under: 9 }).map(([, about, from, to]) => [about, from, to])).toEqual([
    ["one crate too little", 11, 9],
  ]);
});

test("a template says whether it asks for less or for more, and what it asks for less", () => {
  const { gates, limits } = standardTemplate;
  const stricter: Template = { gates, limits: { ...limits, paysBack: 0.7 } };
  const mixed: Template = {
    gates: { ...gates, deployment: { ...gates.deployment, mode: "block", signers: ["ml_engineer"] } },
    limits: { ...limits, estimateDays: 365 },
  };
  const templates = new Map([
    ["one", standardTemplate],
    ["stricter", stricter],
    ["mixed", mixed],
    ["same", standardTemplate],
  ]);
  const adopted = (template: string, kind = "project.template_adopted" as const) =>
    goalpostsOf(kind, { before: { template: "one" }, after: { template, reason: "New rules." } }, { templates })[0];
  expect(adopted("stricter")).toMatchObject({ bar: "higher", lowered: [] });
  expect(adopted("mixed")).toMatchObject({
    bar: "lower",
    lowered: [
      { of: "signer", gate: "deployment", role: "stakeholder", after: "off" },
      { of: "limit", limit: "estimateDays", before: 180, after: 365 },
    ],
  });
  expect(adopted("same")?.bar).toBeNull();
  expect(adopted("unknown")?.bar).toBeNull();
  const classed = goalpostsOf(
    "project.risk_class_changed",
    { before: { template: "stricter" }, after: { template: "one", reason: "It decides nothing by itself." } },
    { templates },
  );
  expect(classed).toMatchObject([{ what: "template", before: "stricter", after: "one", bar: "lower" }]);
});

test("another base rate moves the goalpost, from the hold-out's own mix too; the same one again does not", () => {
  const shares = (late: number) => [
    { label: "on time", share: 1 - late },
    { label: "late", share: late },
  ];
  const stated = (late: number) => ({ number: 1, shares: shares(late), source: "Windows of August" });
  expect(goalpostsOf("base_rate.set", { before: stated(0.2), after: stated(0.1) })).toMatchObject([
    { what: "mix", reason: "Windows of August", bar: null, shares: { before: shares(0.2), after: shares(0.1) } },
  ]);
  expect(goalpostsOf("base_rate.set", { before: null, after: stated(0.1) })).toMatchObject([
    { what: "mix", shares: { before: null } },
  ]);
  expect(goalpostsOf("base_rate.set", { before: stated(0.1), after: stated(0.1) })).toEqual([]);
});

test("that another figure of runs speaks for a key metric, or in another unit, is a goalpost too", () => {
  const before = { metric: "Recall", loggedAs: ["val_recall"], loggedFactor: 1 };
  const after = { metric: "Recall", loggedAs: ["best_recall", "recall"], loggedFactor: 100, reason: "In per cent." };
  expect(goalpostsOf("metric.edited", { before, after })).toMatchObject([
    { what: "logged", about: "Recall", before: "val_recall × 1", after: "best_recall, recall × 100", bar: null },
  ]);
  expect(
    goalpostsOf("metric.edited", { before: { metric: "Recall", unit: "%" }, after: { metric: "Recall", unit: "‰" } }),
  ).toEqual([]);
});
