// What waits for a stakeholder: late first, then money, then signatures, then what others asked; and nothing twice.
import { expect, test } from "vitest";
import type { MyTask } from "@/lib/collaboration/tasks/queries";
import type { CriterionResult } from "@/lib/lifecycle/gate-result.rules";
import type { MyLapse } from "@/lib/lifecycle/lapses/queries";
import type { PortfolioRow } from "@/lib/portfolio/queries";
import { needsOfStakeholder } from "./needs";

const now = new Date("2026-11-29T09:00:00Z");
const reader = { now, today: "2026-11-29", locale: "en-GB" };
const nothing = { reviews: [], tasks: [], projects: [], gates: [], remarks: [], proposals: [], lapses: [] };

const project: PortfolioRow = {
  ...{ id: "a", key: "ADA", name: "Churn", owner: "Ada", phase: "design", status: "active", visibility: "workspace" },
  ...{ currency: "EUR", paysBack: 0.81, mean: 100, p10: 1, p50: 2, p90: 3, estimatedAt: now, remainingCost: 1 },
  ...{ budget: 100_00, spent: 150_00, realised: [0, 0, 0, 0, 0, 0], realisedTotal: 0, realisedUntil: null },
  ...{ belowPromise: true, roles: [] },
};

const task = (id: string, dueOn: string | null): MyTask => ({
  ...{
    id,
    title: `Task ${id}`,
    detail: "",
    phase: "design",
    wantedRole: null,
    assigneeId: "p",
    assignee: "Ada",
    dueOn,
  },
  ...{ status: "open", subjectKind: null, subjectId: null, createdById: "q", createdBy: "Bob", createdAt: now },
  ...{ closedBy: null, closedAt: null, closingNote: "", version: 1, project: { key: "ADA", name: "Churn" } },
});

test("what is late stands first, then money, then signatures, then what others asked", () => {
  const waiting = {
    reviews: [{ id: "b", key: "BOB", name: "Demand", dueOn: "2026-11-28", open: 3 }],
    tasks: [task("later", "2026-12-24"), task("overdue", "2026-11-27")],
    projects: [{ ...project, belowPromise: false }],
    gates: [
      { project: { id: "a", key: "ADA", name: "Churn", phase: "design" as const }, toSign: ["stakeholder" as const] },
    ],
    remarks: [{ id: "r", text: "A call wakes some up", writtenBy: "Emeka", project }],
    proposals: [],
    lapses: [],
  };
  expect(needsOfStakeholder(waiting, reader).map(({ title, late }) => [title, late])).toEqual([
    ["Decide the review", "due 28 Nov 2026"],
    ["Task overdue", "2 days overdue"],
    ["Task later", undefined],
    ["Set a new budget: €50 over", undefined],
    ["Sign the design gate", undefined],
    ["“A call wakes some up”", undefined],
  ]);
});

test("whatever asks for the same decision asks for it once", () => {
  const losing = { ...project, budget: null, mean: -1 };
  expect(needsOfStakeholder({ ...nothing, projects: [losing] }, reader).map(({ title }) => title)).toEqual([
    "Continue, pivot or stop: below promise, expected to lose",
  ]);
});

test("a review that is due or called asks for the decision, so that nothing else does", () => {
  const without = needsOfStakeholder({ ...nothing, projects: [project] }, reader);
  expect(without.map(({ title }) => title)).toContain("Continue, pivot or stop: below promise");
  const review = { id: "a", key: "ADA", name: "Churn", dueOn: "2026-12-30", open: 1 };
  const withReview = needsOfStakeholder({ ...nothing, projects: [project], reviews: [review] }, reader);
  expect(withReview.map(({ title }) => title)).toEqual(["Decide the review", "Set a new budget: €50 over"]);
});

test("each leads to its thing, and is acted on there or in its row", () => {
  const proposal = { id: "q", statement: "At most 2 s", category: "speed" as const, proposedBy: "Dana", version: 4 };
  const proposals = [{ ...proposal, proposedAt: now, project: { key: "ADA", name: "Churn" } }];
  const [agree, none] = needsOfStakeholder({ ...nothing, proposals }, reader);
  expect(agree).toMatchObject({ href: "/projects/ADA/requirements/q", act: { label: "Agree" } });
  expect(none).toBeUndefined();
  const review = { id: "a", key: "ADA", name: "Churn", dueOn: "2026-11-29", open: null };
  const [hold] = needsOfStakeholder({ ...nothing, reviews: [review] }, reader);
  expect(hold).toMatchObject({
    title: "Hold the review",
    late: "due 29 Nov 2026",
    act: { href: "/projects/ADA/reviews" },
  });
});

const lapse = (
  project: { key: string; name: string },
  after: Pick<CriterionResult, "id" | "title" | "because">,
): MyLapse => {
  const judged: CriterionResult = {
    ...{ ...after, gate: "operation", subject: null, state: "stale", facts: { dueOn: "2026-11-20" }, refs: [] },
    ...{ waiver: null, repair: { roles: ["stakeholder"], where: "reviews" } },
  };
  return {
    ...{ id: `${project.key}-${after.id}`, cause: after.id, gates: ["operation"], before: judged, ownerId: "p" },
    ...{ owner: "Ada", lapsedAt: now, endedAt: null, project: { ...project, currency: "EUR" } },
    after: { ...judged, shortfalls: [] },
  };
};

test("a cause of a lapse is repaired at its place, a signature given again, and a review said once", () => {
  const overdue = { id: "operation.review", title: "review", because: "review-overdue" } as const;
  const older = {
    id: "operation.signature.stakeholder",
    title: "signature",
    because: "signed-older-evidence",
  } as const;
  const [ada, bob] = [
    { key: "ADA", name: "Churn" },
    { key: "BOB", name: "Demand" },
  ];
  const lapses = [lapse(ada, overdue), lapse(bob, overdue), lapse(bob, older)];
  const reviews = [{ id: "a", ...ada, dueOn: "2026-11-20", open: 1 }];
  const needs = needsOfStakeholder({ ...nothing, lapses, reviews }, reader);
  expect(needs.map(({ title, notes, act }) => [title, notes[0], act.label])).toEqual([
    ["Decide the review", "Churn", "Decide"],
    ["“The review is not overdue” no longer holds", "Demand", "Fix"],
    ["Sign the operation gate again", "Demand", "Sign"],
  ]);
});

test("a gate to sign is asked for once, whether it lapsed, is complete, or both", () => {
  const project = { id: "b", key: "BOB", name: "Demand", phase: "operation" as const };
  const older = {
    id: "operation.signature.stakeholder",
    title: "signature",
    because: "signed-older-evidence",
  } as const;
  const lapses = [{ ...lapse(project, older), project: { ...project, currency: "EUR" } }];
  const gates = [{ project: { ...project, phase: "design" as const }, toSign: ["stakeholder" as const] }];
  const signed = needsOfStakeholder({ ...nothing, lapses: [...lapses, ...lapses], gates }, reader);
  expect(signed.map(({ title }) => title)).toEqual(["Sign the operation gate again", "Sign the design gate"]);
});
