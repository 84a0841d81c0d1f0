// What proves nothing passes no criterion: each tried with something that only looks like evidence.
import { expect, test } from "vitest";
import type {
  CandidateEvidence,
  DatasetEvidence,
  ProjectEvidence,
  ReleaseEvidence,
} from "@/lib/lifecycle/evidence/rules";
import { says } from "@/lib/testing/judged";
import { daysAgo, now, provedBy, ready } from "@/lib/testing/project-evidence";
import { activeWaiver } from "../waivers.rules";
import { everyCriterion } from "./rules";

const candidate = (given: Partial<CandidateEvidence>): Partial<ProjectEvidence> => ({
  candidate: ready.candidate && { ...ready.candidate, ...given },
});
const release = (given: Partial<ReleaseEvidence>): Partial<ProjectEvidence> => ({
  release: ready.release && { ...ready.release, ...given },
});
const datasets = (given: Partial<DatasetEvidence>): Partial<ProjectEvidence> => ({
  datasets: ready.datasets.map((dataset) => ({ ...dataset, ...given })),
});
const estimate = (given: Partial<NonNullable<ProjectEvidence["estimate"]>>): Partial<ProjectEvidence> => ({
  estimate: ready.estimate && { ...ready.estimate, ...given },
});
const unproved: Partial<ProjectEvidence> = {
  requirements: ready.requirements.map((one) => ({
    ...one,
    proofs: provedBy({
      state: "missing",
      lack: "not-measured",
      basis: null,
      value: null,
      at: null,
      until: null,
      recent: [],
    }),
  })),
};
const noPromise = { critical: null, freshness: null, contract: null };
const shapeless = "\u200b".repeat(60);

type Try = [criterion: (typeof everyCriterion)[number]["id"], what: string, change: Partial<ProjectEvidence>];
const attempts: Try[] = [
  ["design.context", "blanks", { context: { ...ready.context, problem: " ".repeat(60) } }],
  ["design.context", "characters that nobody sees", { context: { ...ready.context, problem: shapeless } }],
  ["design.value", "an estimate that is no number", estimate({ p50: Number.NaN })],
  ["design.value", "an estimate without end", estimate({ p90: Number.POSITIVE_INFINITY })],
  ["design.data", "a version without rows", datasets({ rows: 0 })],
  ["design.data", "a dataset without a version", datasets({ version: null })],
  ["design.data", "a dataset without rules", datasets({ rules: 0, checks: "missing" })],
  ["design.data", "rules that were never checked", datasets({ checks: "missing" })],
  ["design.data", "a word on another version of data that don't follow each other", datasets({ refreshed: false })],
  ["design.category.speed", "requirements that are retired", retired()],
  [
    "design.category.speed",
    "a reason of blanks",
    { requirements: [], exemptions: [{ category: "speed", reason: " \n" }] },
  ],
  [
    "design.audience.technical",
    "a metric without a target",
    { metrics: ready.metrics.map((one) => ({ ...one, target: null })) },
  ],
  ["development.candidate", "a version of a run that was deleted", candidate({ run: "deleted" })],
  ["development.candidate", "a version of a run that failed", candidate({ run: "unfinished" })],
  ["development.must", "requirements that nothing speaks for", unproved],
  ["development.must", "requirements that are retired", retired()],
  ["development.pays-back", "a chance that is no number", estimate({ paysBack: Number.NaN })],
  ["development.trained-on", "data that nobody names", candidate({ trainedOn: null })],
  [
    "development.worst-errors",
    "a batch without cases",
    candidate({ worstErrors: { batchId: "b", sentAt: now, samples: 0, open: 0 } }),
  ],
  ["deployment.release", "a release of a version that was withdrawn", release({ withdrawn: true })],
  ["deployment.speed", "requirements that nothing speaks for", unproved],
  ["deployment.must", "requirements that nothing speaks for", unproved],
  ["deployment.must", "no requirement at all", { requirements: [] }],
  ["deployment.monitors", "monitors of one kind", release({ monitors: ["drift"] })],
  ["deployment.rehearsal", "a plan that nobody tried", release({ rehearsedAt: null })],
  ["operation.must", "no requirement at all", { requirements: [] }],
  ["operation.must", "requirements that nothing speaks for", unproved],
  ["operation.contracts", "data of which nothing is promised", datasets(noPromise)],
  [
    "operation.realised",
    "a period that has not ended",
    { realised: [{ id: "r", amount: 9, periodEnd: "2027-01-31", struckAt: null }] },
  ],
  ["operation.realised", "what was struck", { realised: ready.realised.map((one) => ({ ...one, struckAt: now })) }],
  ["operation.budget", "a sum that is no number", { budget: { id: "b", amount: 1, spent: Number.NaN } }],
  ["operation.review", "a day that has passed", { review: { id: "r", dueOn: "2026-05-31", pivotedAt: null } }],
  ["operation.alerts", "a critical alert", { criticalAlerts: ["a"] }],
];

function retired(): Partial<ProjectEvidence> {
  return { requirements: ready.requirements.map((one) => ({ ...one, status: "retired" as const })), exemptions: [] };
}

test.each(attempts)("%s is not met by %s", (id, _, change) => expect(says(id as never, change)).not.toMatch(/^met/));

test("every criterion that judges evidence was tried", () => {
  const triedTopics = new Set(attempts.map(([id]) => id.split(".").slice(0, 2).join(".")));
  const allTopics = everyCriterion.map(({ id }) => id.split(".").slice(0, 2).join("."));
  // better in money has tests of its own
  expect(allTopics.filter((id) => !triedTopics.has(id as never) && id !== "development.in-money")).toEqual([]);
});

test("a waiver ends with the moment at which it expires", () => {
  const waiver = {
    criterion: "development.must",
    waivedById: "p",
    reason: "Known.",
    waivedAt: daysAgo(9),
    endedAt: null,
  };
  const at = (expiresAt: Date) => activeWaiver([{ ...waiver, expiresAt }], "development.must", now);
  expect(at(now)).toBeNull();
  expect(at(new Date(now.getTime() + 1))).not.toBeNull();
  expect(
    activeWaiver([{ ...waiver, expiresAt: daysAgo(-9), endedAt: daysAgo(1) }], "development.must", now),
  ).toBeNull();
});
