// What a board report and a review say.
import { createElement } from "react";
import { textOf } from "@/components/reports/pdf-words";
import {
  alertWords,
  beforeGateWords,
  gateFactWords,
  mustWords,
  promiseWords,
  realisedWords,
  reviewWords,
  spentWords,
  totalWords,
  whereWords,
  worthWords,
} from "@/components/reports/report-words";
import { gates, phases, projectStatuses, reviewOutcomes } from "@/db/enums";
import type { GateFact, ProjectFacts, Totals } from "@/lib/reports/rules";
import { digestOfFacts, factLines, type ReviewFacts, troubleWords, whatChanged } from "@/lib/reviews/facts.rules";
import { examplesOf, reading } from "../tables";

const { locale } = reading;
const grades = [100_000, 0, 0, 4_000_000, 0, 900_000] as const;
const none = [0, 0, 0, 0, 0, 0] as const;
const fact = (gate: GateFact["gate"], state: GateFact["state"], open: GateFact["open"] = []): GateFact => ({
  gate,
  state,
  met: 3,
  of: 4,
  open,
});
const waits: GateFact["open"] = [
  { title: "pays-back", subject: null, state: "unmet" },
  { title: "signature", subject: "expert", state: "missing" },
];
const band = (p10: number, p50: number, p90: number) => ({ p10, p50, p90, mean: p50 });
const bare: ProjectFacts = {
  ...{ key: "CHURN", name: "Churn", owner: "Olga", phase: "design", status: "active", currency: "EUR" },
  ...{ worth: null, budget: null, spent: 0, realised: { byGrade: none, total: 0, until: null }, promise: null },
  gates: [
    fact("design", "pending", waits),
    fact("development", "ahead"),
    fact("deployment", "ahead"),
    fact("operation", "ahead"),
  ],
};
const rich: ProjectFacts = {
  ...{ ...bare, phase: "deployment", budget: 26_000_000, spent: 9_000_000 },
  worth: {
    mean: 25_000_000,
    p10: -2_000_000,
    p50: 24_000_000,
    p90: 52_000_000,
    paysBack: 0.81,
    estimatedOn: "2026-03-01",
  },
  realised: { byGrade: grades, total: 5_000_000, until: "2026-10-31" },
  promise: {
    ...{ from: "2026-03-01", estimate: 2, now: band(3_900_000, 6_400_000, 9_700_000), measured: null },
    ...{ arrived: { total: 5_000_000, until: "2026-10-31" }, standing: "within", gapSince: "2026-08-25" },
  },
  gates: [
    fact("design", "passed"),
    fact("development", "passed"),
    fact("deployment", "waived"),
    fact("operation", "lapsed", waits),
  ],
};
const totals: Totals = {
  ...{ currency: "EUR", projects: 3, estimated: 2, mean: 60_000_000, p10: 10_000_000, p90: 99_000_000 },
  ...{ budget: 0, spent: 0, byGrade: none, realised: 0, live: 0, below: 0, promised: 0 },
};
const sum = {
  ...{ mean: 60_000_000, draws: 10_000, independent: { p10: 20_000_000, p90: 90_000_000, gains: 0.9 } },
  together: { p10: 10_000_000, p90: 99_000_000, gains: 0.8 },
};

const facts: ReviewFacts = {
  now: {
    ...{
      phase: "deployment",
      expected: null,
      realised: { byGrade: none, total: 0 },
      budget: { amount: null, spent: 100 },
    },
    requirements: [{ id: "r", statement: "Recall is high", priority: "must", state: "unmet" }],
  },
  since: { alerts: [], incidents: [], gates: [], decisions: [], phases: [] },
};
const trouble = { id: "a", title: "Latency above 200 ms", severity: "critical", opened: true, closed: false } as const;
const later: ReviewFacts = {
  now: {
    phase: "deployment",
    expected: { number: 2, mean: 25_000_000, p10: -2_000_000, p50: 24_000_000, p90: 52_000_000, paysBack: 1 },
    realised: { byGrade: grades, total: 5_000_000 },
    promise: { estimate: 2, until: "2026-10-31", below: true },
    budget: { amount: 26_000_000, spent: -100 },
    requirements: [{ id: "r", statement: "Recall is high", priority: "must", state: "met" }],
  },
  since: {
    alerts: [trouble],
    incidents: [{ ...trouble, id: "i", severity: "warning", title: "No gaps", closed: true }],
    gates: [{ id: 1, kind: "gate.signed", gate: "design" }],
    decisions: [{ id: "d", decision: "Buy the data" }],
    phases: [{ id: "p", from: "development", to: "deployment", forward: true }],
  },
};

export const reportTables = [
  examplesOf(worthWords, [bare, locale], [rich, locale]),
  examplesOf(
    spentWords,
    [bare, locale],
    [{ ...bare, spent: 500 }, locale],
    [rich, locale],
    [{ ...rich, spent: 30_000_000 }, locale],
    [{ ...rich, spent: 26_004_000 }, locale],
    [{ ...bare, budget: 0, spent: 500 }, locale],
  ),
  examplesOf(promiseWords, [bare, locale], [{ ...bare, promise: undefined }, locale], [rich, locale]),
  examplesOf(realisedWords, [bare, locale], [rich, locale]),
  examplesOf(
    totalWords,
    [totals, undefined, locale],
    [
      {
        ...totals,
        budget: 26_000_000,
        spent: 9_000_000,
        live: 3,
        below: 1,
        promised: 6_400_000,
        byGrade: grades,
        realised: 5_000_000,
      },
      sum,
      locale,
    ],
  ),
  examplesOf(gateFactWords, [fact("design", "ahead")], [fact("design", "passed")], [fact("design", "pending")]),
  examplesOf(
    beforeGateWords,
    [bare],
    [rich],
    [{ ...bare, gates: [fact("design", "passed")] }],
    [{ ...bare, gates: [] }],
  ),
  examplesOf(
    whereWords,
    ...phases.map((phase) => [{ ...bare, phase }] as const),
    ...projectStatuses.map((status) => [{ ...bare, status }] as const),
  ),
  examplesOf(
    alertWords,
    [{ open: 0, critical: 0 }],
    [{ open: 1, critical: 0 }],
    [{ open: 1, critical: 1 }],
    [{ open: 2, critical: 0 }],
    [{ open: 12, critical: 1 }],
    [{ open: 12, critical: 2 }],
  ),
  examplesOf(
    reviewWords,
    [{ last: null, dueOn: "2027-02-28", overdue: false }, locale],
    ...reviewOutcomes.map(
      (outcome) =>
        [
          {
            last: { outcome, reason: "It pays.", decidedBy: "Olga", decidedOn: "2026-05-03" },
            dueOn: "2026-08-03",
            overdue: true,
          },
          locale,
        ] as const,
    ),
  ),
  examplesOf(mustWords, [[]], [[{ state: "met" }]], [["met", "unmet", "waived", "met"].map((state) => ({ state }))]),
  examplesOf(textOf, [null], ["one"], [createElement("p", null, "one", createElement("b", null, "two"), 3)]),
];

export const reviewTables = [
  examplesOf(
    troubleWords,
    [trouble],
    [{ ...trouble, closed: true }],
    [{ ...trouble, opened: false }],
    [{ ...trouble, opened: false, closed: true }],
  ),
  examplesOf(
    factLines,
    [facts, reading],
    [later, reading],
    [
      {
        ...facts,
        since: {
          ...facts.since,
          gates: gates.flatMap((gate, at) =>
            (["gate.signed", "gate.lapsed", "gate.lapse_ended"] as const).map((kind, more) => ({
              id: at * 3 + more,
              gate,
              kind,
            })),
          ),
        },
      },
      reading,
    ],
  ),
  examplesOf(whatChanged, [facts, facts, reading], [facts, later, reading], [later, facts, reading]),
  examplesOf(
    digestOfFacts,
    [facts],
    [later],
    [{ ...later, since: { ...later.since, alerts: [trouble, { ...trouble, id: "0" }] } }],
  ),
];
