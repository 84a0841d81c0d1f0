// A promise is written when something first goes live for users, stays as it is, and is told of once when less arrives.
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { events, notices, projects, promises } from "@/db/schema";
import { prepareRelease } from "@/lib/deployments/commands";
import { rollBackRelease } from "@/lib/deployments/live/commands";
import { done, modelVersion, released, releaseTerms, type Team } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { recordRealisedValue, strikeRealisedValue, submitEstimate } from "../commands";
import { notifyBelowPromise } from "./commands";
import { findPromiseByNow, findPromised } from "./queries";

const same = (figure: string) => ({ least: figure, likely: figure, most: figure });
/** Certain: 3,652.50 a year, 10 a day. */
const estimate = {
  casesPerPeriod: same("365.25"),
  gainPerCase: same("10"),
  adoption: same("100"),
  runningCost: same("0"),
  investment: same("1000"),
  horizon: same("3"),
  discountRate: "0",
  note: "Ten a day, as was counted.",
};
const gain = (until: string, amount: string) => ({
  amount,
  periodStart: "2026-03-01",
  periodEnd: until,
  baseline: "The year before",
  grade: "3",
  evidence: "Compared with the branches that work without it.",
});
const on = (world: World, day: string) => {
  world.now = new Date(`${day}T09:00:00Z`);
};
const submit = async (world: World, { project, members }: Team, gainPerCase = "10") =>
  done(
    await world.perform(members.stakeholder, submitEstimate, { ...estimate, gainPerCase: same(gainPerCase) }, project),
  );

describe("what was promised", () => {
  test("is the estimate in force when the first release went live for users, from that day, and no later one moves it", async ({
    world,
  }) => {
    const team = await world.team();
    const grant = () => world.grant(team.members.expert, team.project);
    on(world, "2026-02-01");
    await submit(world, team, "1");
    await submit(world, team);
    on(world, "2026-02-10");
    await released(world, team, { strategy: "shadow" });
    await released(world, team, { environment: "staging" });
    expect(await findPromised(await grant()), "neither a shadow nor a rehearsal is live for users").toBeNull();
    on(world, "2026-03-01");
    await released(world, team);
    on(world, "2026-03-10");
    expect(await findPromiseByNow(await grant())).toMatchObject({
      from: "2026-03-01",
      estimate: 2,
      now: { mean: 10_000 },
    });
    await submit(world, team, "99");
    await released(world, team);
    expect(await findPromiseByNow(await grant())).toMatchObject({
      from: "2026-03-01",
      estimate: 2,
      now: { mean: 10_000 },
    });
  });

  test("stays where it was when a release is rolled back and an earlier one is live again", async ({ world }) => {
    const team = await world.team();
    await submit(world, team);
    on(world, "2026-03-01");
    await released(world, team);
    on(world, "2026-03-05");
    const second = await released(world, team);
    on(world, "2026-03-10");
    const rollback = { release: second, version: 2, reason: "It was slower than the one before it." };
    done(await world.perform(team.members.ml_engineer, rollBackRelease, rollback, team.project));
    const grant = await world.grant(team.members.expert, team.project);
    expect(await findPromiseByNow(grant)).toMatchObject({ from: "2026-03-01", now: { mean: 10_000 } });
  });

  test("counts a canary's days by the share that it serves, which must be said", async ({ world }) => {
    const team = await world.team();
    await submit(world, team);
    on(world, "2026-03-01");
    const modelVersionId = await modelVersion(world, team, 77);
    const unsaid = { ...releaseTerms(modelVersionId, team), strategy: "canary" };
    expect(await world.perform(team.members.ml_engineer, prepareRelease, unsaid, team.project)).toMatchObject({
      refusal: { details: { fields: { share: "Which share of the users does the canary serve?" } } },
    });
    await released(world, team, { strategy: "canary", share: "20" });
    on(world, "2026-03-11");
    await released(world, team);
    on(world, "2026-03-15");
    const grant = await world.grant(team.members.expert, team.project);
    // ten days at a fifth, five days whole
    expect(await findPromiseByNow(grant)).toMatchObject({ from: "2026-03-01", now: { mean: 7_000 } });
  });

  test("is nothing where no estimate was in force, and a later one makes no promise", async ({ world, db }) => {
    const team = await world.team();
    await released(world, team);
    await submit(world, team);
    const grant = await world.grant(team.members.expert, team.project);
    expect(await findPromiseByNow(grant)).toBeNull();
    expect(await db.select({ estimateId: promises.estimateId }).from(promises)).toEqual([{ estimateId: null }]);
  });

  test("is told of its own project alone", async ({ world }) => {
    const [team, other] = [await world.team(), await world.team()];
    await submit(world, team);
    await released(world, team);
    expect(await findPromised(await world.grant(other.members.expert, other.project))).toBeNull();
  });
});

test("who decides hears once when less arrives than was promised, and once when it is back", async ({ world, db }) => {
  const team = await world.team();
  const { project, members } = team;
  await submit(world, team);
  on(world, "2026-03-01");
  await released(world, team);
  const listNotices = async () =>
    (
      await db
        .select({ kind: events.kind, notice: notices.kind, actor: events.actorId })
        .from(notices)
        .innerJoin(events, eq(events.id, notices.eventId))
        .where(and(eq(notices.personId, members.stakeholder.id), eq(notices.projectId, project.id)))
        .orderBy(events.id)
    ).filter(({ kind }) => kind.startsWith("value."));
  on(world, "2026-04-20");
  // ten a day: 100 for ten days are enough, however long ago that is
  const record = async (until: string, amount: string) =>
    done(await world.perform(members.stakeholder, recordRealisedValue, gain(until, amount), project));
  await record("2026-03-10", "100");
  expect(await listNotices()).toEqual([]);
  const less = await record("2026-03-20", "5");
  await record("2026-03-21", "5");
  // the system tells, so that the stakeholder who recorded it is not left out
  expect(await listNotices()).toEqual([{ kind: "value.fell_below_promise", notice: "decide", actor: null }]);
  await record("2026-03-22", "500");
  expect(await listNotices()).toHaveLength(2);
  const strike = { realisedValueId: less?.id, reason: "It was counted twice." };
  done(await world.perform(members.stakeholder, strikeRealisedValue, strike, project));
  expect((await listNotices()).map(({ kind }) => kind)).toEqual([
    "value.fell_below_promise",
    "value.met_promise_again",
  ]);
});

/** The unread notices of the stakeholder about the promise of this team's project, oldest first. */
const unreadOf = async (world: World, { project, members }: Team) =>
  (
    await world.db
      .select({ kind: events.kind, as: notices.kind })
      .from(notices)
      .innerJoin(events, eq(events.id, notices.eventId))
      .where(
        and(
          eq(notices.personId, members.stakeholder.id),
          eq(notices.projectId, project.id),
          isNull(notices.readAt),
          sql`${events.kind} like 'value.%'`,
        ),
      )
      .orderBy(events.id)
  ).map(({ kind, as }) => `${kind} ${as}`);

async function fallen(world: World, team: Team) {
  on(world, "2026-02-20");
  await submit(world, team);
  on(world, "2026-03-01");
  await released(world, team);
  on(world, "2026-04-20");
  done(await world.perform(team.members.stakeholder, recordRealisedValue, gain("2026-03-20", "5"), team.project));
}

test("once a project is back at its promise, the notice of its fall is read (not others')", async ({ world }) => {
  const [team, other] = [await world.team(), await world.team()];
  await fallen(world, team);
  await fallen(world, other);
  expect(await unreadOf(world, team)).toEqual(["value.fell_below_promise decide"]);
  done(await world.perform(team.members.stakeholder, recordRealisedValue, gain("2026-03-21", "500"), team.project));
  expect(await unreadOf(world, team)).toEqual(["value.met_promise_again told"]);
  expect(await unreadOf(world, other)).toEqual(["value.fell_below_promise decide"]);
});

test("who was below before it was told hears of it once, from the clock, and not while it is paused", async ({
  world,
  db,
}) => {
  const [team, paused, well] = [await world.team(), await world.team(), await world.team()];
  for (const each of [team, paused]) {
    await fallen(world, each);
    // as it is after an upgrade: the figures are filled in, and nothing was told
    const noticed = db.select({ id: events.id }).from(events).where(eq(events.projectId, each.project.id));
    await db.delete(notices).where(inArray(notices.eventId, noticed));
    await db.delete(events).where(and(eq(events.projectId, each.project.id), sql`${events.kind} like 'value.%'`));
  }
  await db.update(projects).set({ status: "paused" }).where(eq(projects.id, paused.project.id));
  on(world, "2026-04-21");
  for (const _ of ["first night", "second night"]) {
    expect(await world.work(notifyBelowPromise, {})).toMatchObject({ ok: true });
    expect(await unreadOf(world, team)).toEqual(["value.fell_below_promise decide"]);
    expect(await unreadOf(world, paused)).toEqual([]);
    expect(await unreadOf(world, well)).toEqual([]);
  }
  done(await world.perform(team.members.stakeholder, recordRealisedValue, gain("2026-03-21", "500"), team.project));
  expect(await world.work(notifyBelowPromise, {})).toMatchObject({ ok: true });
  expect(await unreadOf(world, team)).toEqual(["value.met_promise_again told"]);
});
