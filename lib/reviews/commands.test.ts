// A review from its call to its decision: one at a time, voted in by role, and decided only on the facts that were seen.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, notices, phaseChanges, projects, reviews, reviewVotes, signatures, waivers } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { endWaiver, signGate, waiveCriterion, withdrawSignature } from "@/lib/lifecycle/commands";
import { getGate } from "@/lib/lifecycle/queries";
import { openCalls } from "@/lib/testing/calls";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { recordCost, recordRealisedValue } from "@/lib/value/commands";
import { callReview, remindVoters, setReviewCadence, voteInReview } from "./commands";
import { continueProject, pivotProject, stopProject } from "./decision.commands";
import { readFacts } from "./facts.queries";
import { digestOfFacts } from "./facts.rules";
import { listLessons } from "./lessons.queries";
import { findPreviousDecision, getReview, getReviewPlan, listReviews } from "./queries";
import { openDueReviews, remindLateVoters } from "./schedule/commands";
import { listDueReviews, listMyReviews } from "./schedule/queries";

type Team = Awaited<ReturnType<World["team"]>>;

const reason = "Precision fell for two months in a row.";

async function openReview(world: World, team: Team, given: object = {}) {
  const outcome = await world.perform(team.members.ml_engineer, callReview, { reason, ...given }, team.project);
  if (!outcome.ok) throw outcome.refusal;
  return outcome.value.number;
}

/** What the page would show now, and the digest of it. */
async function factsShown(world: World, team: Team, number: number) {
  const grant = await world.grant(team.members.stakeholder, team.project);
  const facts = await readFacts(grant, (await findPreviousDecision(grant, number)).at);
  return {
    review: number,
    digest: digestOfFacts(facts),
    seen: JSON.stringify(facts),
    reason: "Seen and thought about.",
  };
}

const spend = (world: World, { members, project }: Team) =>
  world.perform(members.ml_engineer, recordCost, { amount: "100", kind: "compute", spentOn: "2026-03-01" }, project);

test("one review is open at a time, and all five roles are told", async ({ db, world }) => {
  const team = await world.team();
  const number = await openReview(world, team);
  expect(await world.perform(team.members.expert, callReview, { reason }, team.project)).toMatchObject({
    refusal: { code: "precondition", message: "Review 1 is open already: say it there." },
  });
  const notified = await db.select({ of: notices.personId, kind: notices.kind }).from(notices);
  const { stakeholder, expert, data_scientist, data_engineer } = team.members;
  expect(notified).toHaveLength(5);
  expect(notified).toContainEqual({ of: stakeholder.id, kind: "decide" });
  for (const { id } of [expert, data_scientist, data_engineer])
    expect(notified).toContainEqual({ of: id, kind: "assigned" });
  expect(notified).toContainEqual({ of: team.project.ownerId, kind: "told" });
  expect(number).toBe(1);
});

test("an alert of another project is no cause here (not others)", async ({ world }) => {
  const team = await world.team();
  const alertId = "0197f5a0-0000-7000-8000-000000000000";
  expect(await world.perform(team.members.expert, callReview, { reason, alertId }, team.project)).toMatchObject({
    refusal: { code: "not_found" },
  });
});

test("whoever has voted is called no longer, and nobody is once it is decided", async ({ db, world }) => {
  const team = await world.team();
  const { stakeholder, expert, data_scientist } = team.members;
  const number = await openReview(world, team);
  expect(await openCalls(db, expert)).toEqual(["review.called"]);
  const seen = await factsShown(world, team, number);
  const vote = { review: number, role: "expert", vote: "pivot", sentence: "The world moved on.", digest: seen.digest };
  expect(await world.perform(expert, voteInReview, vote, team.project)).toMatchObject({ ok: true });
  expect(await openCalls(db, expert)).toEqual([]);
  for (const one of [data_scientist, stakeholder]) expect(await openCalls(db, one)).toEqual(["review.called"]);
  const decision = { ...(await factsShown(world, team, number)), nextOn: "2026-06-01" };
  expect(await world.perform(stakeholder, continueProject, decision, team.project)).toMatchObject({ ok: true });
  for (const one of Object.values(team.members)) expect(await openCalls(db, one)).toEqual([]);
});

test("a vote is given once a role, can be changed, and holds the digest that it was given on", async ({
  db,
  world,
}) => {
  const team = await world.team();
  const number = await openReview(world, team);
  const { digest } = await factsShown(world, team, number);
  const vote = (role: string, given: object = {}) =>
    world.perform(
      team.members.expert,
      voteInReview,
      { review: number, role, vote: "pivot", sentence: "The world moved on.", digest, ...given },
      team.project,
    );
  expect(await vote("stakeholder")).toMatchObject({ refusal: { code: "forbidden" } });
  expect(await vote("expert", { sentence: "" })).toMatchObject({ refusal: { code: "invalid" } });
  expect((await vote("expert")).ok).toBe(true);
  await spend(world, team);
  expect((await vote("expert", { vote: "continue" })).ok).toBe(true);
  expect(await db.select().from(reviewVotes)).toMatchObject([{ role: "expert", vote: "continue", digest }]);
  expect((await factsShown(world, team, number)).digest).not.toBe(digest);
});

test("who has not voted is reminded, once a day, and by the calendar once", async ({ db, world }) => {
  const team = await world.team();
  const number = await openReview(world, team);
  const { digest } = await factsShown(world, team, number);
  const vote = { review: number, role: "expert", vote: "stop", sentence: "Nobody uses it here.", digest };
  await world.perform(team.members.expert, voteInReview, vote, team.project);
  const remind = () => world.perform(team.members.expert, remindVoters, { review: number }, team.project);
  expect((await remind()).ok).toBe(true);
  expect(await remind()).toMatchObject({ refusal: { code: "precondition" } });
  const [event] = await db.select().from(events).where(eq(events.kind, "review.voters_reminded"));
  const notified = await db
    .select({ of: notices.personId })
    .from(notices)
    .where(eq(notices.eventId, event?.id ?? 0));
  expect(notified).toHaveLength(4);
  expect(notified).not.toContainEqual({ of: team.members.expert.id });
  const other = await world.team();
  await openReview(world, other);
  const reminders = () => db.$count(events, eq(events.kind, "review.voters_reminded"));
  const calledAt = world.now.getTime();
  for (const [days, count] of [
    [4, 1],
    [6, 2],
    [7, 2],
  ] as const) {
    world.now = new Date(calledAt + days * 86_400_000);
    expect(await world.work(remindLateVoters)).toMatchObject({ ok: true });
    expect(await reminders()).toBe(count);
  }
});

test("the calendar reminds nobody of a project that rests", async ({ db, world }) => {
  const rests = [{ status: "active" }, { status: "paused" }, { archivedAt: world.now }] as const;
  const ids: string[] = [];
  for (const resting of rests) {
    const team = await world.team();
    await openReview(world, team);
    await db.update(projects).set(resting).where(eq(projects.id, team.project.id));
    ids.push(team.project.id);
  }
  world.now = new Date(world.now.getTime() + 6 * 86_400_000);
  await world.work(remindLateVoters);
  const reminded = await db.select().from(events).where(eq(events.kind, "review.voters_reminded"));
  expect(reminded.map(({ projectId }) => projectId)).toEqual(ids.slice(0, 1));
});

test("nobody decides unseen: older facts are a conflict that says what changed, and the decision keeps what was seen", async ({
  db,
  world,
}) => {
  const team = await world.team();
  const number = await openReview(world, team);
  const before = await factsShown(world, team, number);
  await spend(world, team);
  const decide = (given: object) =>
    world.perform(team.members.stakeholder, continueProject, { nextOn: "2026-06-01", ...given }, team.project);
  expect(await decide(before)).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { changes: [{ label: "Spent", seen: "€0", now: "€100" }] } } },
  });
  expect(await decide({ ...(await factsShown(world, team, number)), nextOn: "2026-03-02" })).toMatchObject({
    refusal: { details: { fields: { nextOn: expect.any(String) } } },
  });
  const seen = await factsShown(world, team, number);
  expect(await decide(seen)).toMatchObject({ ok: true });
  expect(await decide(seen)).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { outcome: "continue" } } },
  });
  const grant = await world.grant(team.members.expert, team.project);
  const review = await getReview(grant, number);
  expect(review).toMatchObject({ outcome: "continue", digest: seen.digest, nextOn: "2026-06-01" });
  expect(review.facts && digestOfFacts(review.facts)).toBe(seen.digest);
  expect(await getReviewPlan(grant)).toMatchObject({ months: 3, dueOn: "2026-06-01", isOverdue: false });
  expect(await db.$count(notices)).toBeGreaterThan(5);
});

test("what happened at a gate is a fact with its gate, also what was taken back", async ({ db, world }) => {
  const team = await world.team();
  const stakeholder = team.members.stakeholder;
  const from = world.now;
  world.now = new Date(from.getTime() + 60_000);
  const gate = "design";
  const { digest } = await getGate(await world.grant(stakeholder, team.project), gate);
  const perform = (work: Parameters<World["perform"]>[1], input: object) =>
    world.perform(stakeholder, work, input, team.project);
  const later = { expiresOn: "2026-06-01", reason: "The measurement comes in May." };
  await perform(signGate, { gate, role: "stakeholder", digest });
  await perform(waiveCriterion, { gate, criterion: "design.context", ...later });
  const [signature] = await db.select().from(signatures);
  const [waiver] = await db.select().from(waivers);
  await perform(withdrawSignature, { signatureId: signature?.id });
  await perform(endWaiver, { waiverId: waiver?.id });
  const { since } = await readFacts(await world.grant(stakeholder, team.project), from);
  expect(since.gates.map(({ kind, gate: at }) => `${kind} ${at}`).toSorted()).toEqual([
    "gate.criterion_waived design",
    "gate.signature_withdrawn design",
    "gate.signed design",
    "gate.waiver_ended design",
  ]);
});

test("below the demanded grade it goes on only with a reason that says so", async ({ world }) => {
  const team = await world.team();
  const number = await openReview(world, team, { minGrade: "3" });
  const decide = async (given: object = {}) =>
    world.perform(
      team.members.stakeholder,
      continueProject,
      { ...(await factsShown(world, team, number)), nextOn: "2026-06-01", ...given },
      team.project,
    );
  expect(await decide()).toMatchObject({ refusal: { details: { fields: { belowGradeReason: expect.any(String) } } } });
  const gain = {
    amount: "5000",
    periodStart: "2026-01-01",
    periodEnd: "2026-01-31",
    baseline: "The month before",
    grade: "1",
    evidence: "Figures of the service centre",
  };
  expect((await world.perform(team.members.stakeholder, recordRealisedValue, gain, team.project)).ok).toBe(true);
  expect(await decide()).toMatchObject({ refusal: { code: "invalid" } });
  expect(await decide({ belowGradeReason: "The comparison group ends in April." })).toMatchObject({ ok: true });
  const grant = await world.grant(team.members.expert, team.project);
  expect(await getReview(grant, number)).toMatchObject({ belowGradeReason: "The comparison group ends in April." });
});

test("a pivot opens the design again with what is kept; a stop archives, and others find its lessons", async ({
  db,
  world,
}) => {
  const team = await world.team();
  await db.update(projects).set({ phase: "deployment" }).where(eq(projects.id, team.project.id));
  const stakeholder = team.members.stakeholder;
  const first = await factsShown(world, team, await openReview(world, team));
  const kept = ["requirements", "datasets"];
  const pivot = { ...first, version: "1", nextOn: "2026-06-01", kept };
  expect(await world.perform(team.members.ml_engineer, pivotProject, pivot, team.project)).toMatchObject({
    refusal: { code: "forbidden" },
  });
  expect(await world.perform(stakeholder, pivotProject, { ...pivot, version: "7" }, team.project)).toMatchObject({
    refusal: { code: "conflict" },
  });
  expect(await world.perform(stakeholder, pivotProject, pivot, team.project)).toMatchObject({ ok: true });
  expect(await db.select().from(phaseChanges)).toMatchObject([{ from: "deployment", to: "design", forward: false }]);
  const grant = await world.grant(stakeholder, team.project);
  expect(await getReview(grant, 1)).toMatchObject({ outcome: "pivot", kept });
  const second = await factsShown(world, team, await openReview(world, team));
  const stop = {
    ...second,
    version: "2",
    worked: "The data are clean now.",
    failed: "Nobody changed their way of working.",
    reusable: "The 50% rule for call lists.",
  };
  expect(await world.perform(stakeholder, stopProject, { ...stop, worked: "" }, team.project)).toMatchObject({
    refusal: { details: { fields: { worked: expect.any(String) } } },
  });
  expect(await world.perform(stakeholder, stopProject, stop, team.project)).toMatchObject({ ok: true });
  expect(await db.select().from(projects).where(eq(projects.id, team.project.id))).toMatchObject([
    { status: "stopped", archivedAt: world.now, version: 3 },
  ]);
  expect(await world.perform(stakeholder, callReview, { reason }, team.project)).toMatchObject({
    refusal: { code: "precondition" },
  });
  const lessonsFor = async (person: { id: string }, search = "") =>
    (await listLessons(await workspace(world, person), { search })).lessons.map(({ project }) => project.key);
  const stranger = await world.person();
  expect(await lessonsFor(stakeholder, "50% rule")).toEqual([team.project.key]);
  expect(await lessonsFor(stakeholder, "5_% rule")).toEqual([]);
  expect(await lessonsFor(stranger)).toEqual([]);
  await db.update(projects).set({ visibility: "workspace" });
  expect(await lessonsFor(stranger)).toEqual([team.project.key]);
});

const workspace = (world: World, person: { id: string }) => workspaceGrant(world.asker(person), "workspace.read");

test("the calendar opens what is due, once, in active projects only; the SQL agrees with the rule (not others)", async ({
  db,
  world,
}) => {
  const team = await world.team();
  const paused = await world.project({ status: "paused" });
  const later = (day: string) => new Date(`${day}T07:00:00Z`);
  const openedOn = async (day: string) => {
    world.now = later(day);
    expect(await world.work(openDueReviews)).toMatchObject({ ok: true });
    return db.$count(reviews);
  };
  expect(await openedOn("2026-06-01")).toBe(0);
  const due = await listDueReviews(db, "2026-06-02");
  const grant = await world.grant(team.members.expert, team.project);
  expect(due).toMatchObject([{ key: team.project.key, dueOn: (await getReviewPlan(grant)).dueOn, open: null }]);
  expect(await openedOn("2026-06-02")).toBe(1);
  expect(await openedOn("2026-06-02")).toBe(1);
  expect(await db.select().from(events).where(eq(events.kind, "review.came_due"))).toMatchObject([
    { actorId: null, projectId: team.project.id },
  ]);
  expect(await db.select().from(reviews)).toMatchObject([{ occasion: "scheduled", calledById: null, number: 1 }]);
  expect(await db.$count(reviews, eq(reviews.projectId, paused.id))).toBe(0);
  expect(await listMyReviews(await workspace(world, team.members.stakeholder))).toMatchObject([{ open: 1 }]);
  expect(await listMyReviews(await workspace(world, team.members.expert))).toEqual([]);
});

test("the cadence is the project's own, and its reviews too (not others)", async ({ world }) => {
  const [team, other] = [await world.team(), await world.team()];
  const set = (months: string) => world.perform(team.members.data_engineer, setReviewCadence, { months }, team.project);
  expect(await set("3")).toMatchObject({ refusal: { code: "invalid" } });
  expect(await set("25")).toMatchObject({ refusal: { code: "invalid" } });
  expect(await set("6")).toMatchObject({ ok: true });
  await openReview(world, other);
  const [mine, theirs] = [
    await world.grant(team.members.expert, team.project),
    await world.grant(other.members.expert, other.project),
  ];
  expect([(await getReviewPlan(mine)).months, (await getReviewPlan(theirs)).months]).toEqual([6, 3]);
  expect((await listReviews(mine)).reviews).toEqual([]);
  await expect(getReview(mine, 1)).rejects.toMatchObject({ code: "not_found" });
  expect((await listReviews(theirs)).reviews).toMatchObject([{ number: 1, votes: [] }]);
});
