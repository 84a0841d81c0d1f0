// Alerts: opened by windows, told once and again when they worsen, owned by one person, over by themselves or by a word.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { alerts, events, notices } from "@/db/schema";
import { openCalls } from "@/lib/testing/calls";
import { done, hourMs, referenced, released, sent, type Team, watched, windowAt } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { rollBackRelease } from "../live/commands";
import { editMonitor, retireMonitor, watchDrift, watchFigure } from "../monitors/commands";
import { listMonitors, listSeries } from "../monitors/queries";
import { getRelease } from "../queries";
import { acknowledgeAlert, handOverAlert, resolveAlert } from "./commands";
import { getAlert, listAlerts, listOpenAlerts } from "./queries";

async function watchedRelease(world: World, given: Parameters<typeof watched>[3] = {}) {
  const team = await world.team();
  await released(world, team);
  const monitorId = await watched(world, team, 1, given);
  /** One figure an hour, from this hour on. */
  const measure = async (hour: number, ...values: number[]) =>
    done(
      await sent(
        world,
        team,
        1,
        values.map((latency, at) => windowAt(world, hour + at, { latency })),
      ),
    );
  const open = async () => listOpenAlerts(await world.grant(team.members.expert, team.project));
  const only = async () => {
    const [alert, ...more] = await open();
    if (!alert || more.length > 0) throw new Error("not one alert");
    return alert.id;
  };
  return { team, monitorId, measure, open, only };
}

const kindsOf = async (db: World["db"], subject: string) =>
  (await db.select().from(events).where(eq(events.subject, subject)).orderBy(events.id)).map(({ kind }) => kind);

async function toldOf(
  world: World,
  { members, project }: Team,
  kind: "alert.opened" | "alert.worsened" | "alert.cleared",
) {
  const names = new Map([
    ...Object.entries(members).map(([role, { id }]) => [id, role] as const),
    [project.ownerId, "owner"] as const,
  ]);
  const rows = await world.db
    .select()
    .from(notices)
    .innerJoin(events, eq(events.id, notices.eventId))
    .where(eq(events.kind, kind));
  return rows.map(({ notices: { personId, kind } }) => `${names.get(personId)} ${kind}`).sort();
}

test("two failing windows in a row open one alert, done by nobody, told to those who can act and to the owner", async ({
  db,
  world,
}) => {
  const { team, measure, open, only } = await watchedRelease(world);
  await measure(0, 150, 250, 190);
  expect(await open()).toEqual([]);
  await measure(3, 260, 250, 240);
  expect(await open()).toMatchObject([
    { status: "open", severity: "warning", value: 240, worst: 260, windows: 3, owner: null },
  ]);
  expect((await open())[0]?.since).toEqual(new Date(world.now.getTime() + 4 * hourMs));
  const [event] = await db
    .select()
    .from(events)
    .where(eq(events.subject, await only()));
  expect(event).toMatchObject({
    kind: "alert.opened",
    actorId: null,
    after: { title: "Release 1: latency above 200\u00a0ms" },
  });
  expect(await toldOf(world, team, "alert.opened")).toEqual(["ml_engineer decide", "owner told"]);
});

test("nobody is called to one that was acknowledged, or that cleared by itself", async ({ db, world }) => {
  const { team, measure, only } = await watchedRelease(world);
  const { ml_engineer } = team.members;
  await measure(0, 250, 250);
  expect(await openCalls(db, ml_engineer)).toEqual(["alert.opened"]);
  await measure(2, 150, 150);
  expect(await openCalls(db, ml_engineer)).toEqual([]);
  await measure(4, 250, 250);
  expect(await openCalls(db, ml_engineer)).toEqual(["alert.opened"]);
  const alertId = await only();
  expect(await world.perform(ml_engineer, acknowledgeAlert, { alertId }, team.project)).toMatchObject({ ok: true });
  expect(await openCalls(db, ml_engineer)).toEqual([]);
});

test("a critical one reaches the stakeholder too", async ({ world }) => {
  const { team, measure } = await watchedRelease(world, { severity: "critical", patience: 1 });
  await measure(0, 250);
  expect(await toldOf(world, team, "alert.opened")).toEqual(["ml_engineer decide", "owner told", "stakeholder told"]);
});

test("the order of arrival does not matter: what a late window breaks or mends counts in its place", async ({
  world,
}) => {
  const { measure, open } = await watchedRelease(world);
  await measure(0, 250);
  await measure(2, 250);
  expect(await open()).toHaveLength(1);
  const late = await watchedRelease(world);
  await late.measure(2, 250);
  await late.measure(1, 150);
  await late.measure(0, 250);
  expect(await late.open()).toEqual([]);
});

test("it is told again only when it worsens by a tenth or turns critical, and clears after as many good windows", async ({
  db,
  world,
}) => {
  const { team, monitorId, measure, open, only } = await watchedRelease(world);
  await measure(0, 250, 250);
  const alertId = await only();
  await measure(2, 260, 270);
  expect(await kindsOf(db, alertId)).toEqual(["alert.opened"]);
  await measure(4, 280);
  const terms = { unit: "ms", direction: "lower", threshold: 200, patience: 2, severity: "critical" };
  done(await world.perform(team.members.ml_engineer, editMonitor, { monitorId, version: 1, ...terms }, team.project));
  expect(await kindsOf(db, alertId)).toEqual(["alert.opened", "alert.worsened", "alert.worsened"]);
  expect(await toldOf(world, team, "alert.worsened")).toEqual([
    "ml_engineer decide",
    "ml_engineer decide",
    "owner told",
    "owner told",
    "stakeholder told",
  ]);
  await measure(5, 150);
  expect(await open()).toMatchObject([{ value: 150, worst: 280, severity: "critical" }]);
  await measure(6, 150);
  expect(await open()).toEqual([]);
  const grant = await world.grant(team.members.expert, team.project);
  expect(await getAlert(grant, alertId)).toMatchObject({ status: "resolved", resolvedBy: null });
  expect(await toldOf(world, team, "alert.cleared")).toEqual(["ml_engineer told", "owner told", "stakeholder told"]);
  await measure(7, 300, 300);
  expect((await open())[0]?.id).not.toBe(alertId);
  expect(await db.$count(alerts)).toBe(2);
});

test("taken by one, handed over, resolved: whoever comes second is told who was first", async ({ world }) => {
  const { team, measure, only } = await watchedRelease(world);
  const { ml_engineer, data_scientist, data_engineer, expert } = team.members;
  await measure(0, 250, 250);
  const alertId = await only();
  const acknowledgeAs = (who: { id: string }) => world.perform(who, acknowledgeAlert, { alertId }, team.project);
  const hand = (personId: string, seenOwnerId: string) =>
    world.perform(ml_engineer, handOverAlert, { alertId, personId, seenOwnerId }, team.project);
  expect(await hand(data_engineer.id, ml_engineer.id)).toMatchObject({ refusal: { code: "conflict" } });
  done(await acknowledgeAs(data_scientist));
  expect(await acknowledgeAs(ml_engineer)).toMatchObject({
    refusal: { code: "conflict", message: `${data_scientist.name} has this alert meanwhile.` },
  });
  expect(await hand(expert.id, data_scientist.id)).toMatchObject({
    refusal: { details: { fields: { personId: expect.any(String) } } },
  });
  expect(await hand(data_scientist.id, data_scientist.id)).toMatchObject({ refusal: { code: "precondition" } });
  expect(await hand(data_engineer.id, ml_engineer.id)).toMatchObject({ refusal: { code: "conflict" } });
  // who was seen to have it, and has it no more
  expect(await hand(ml_engineer.id, ml_engineer.id)).toMatchObject({ refusal: { code: "conflict" } });
  done(await hand(data_engineer.id, data_scientist.id));
  const resolve = () =>
    world.perform(ml_engineer, resolveAlert, { alertId, resolution: "A backup ran beside it" }, team.project);
  done(await resolve());
  expect(await resolve()).toMatchObject({ refusal: { message: `${ml_engineer.name} resolved this alert meanwhile.` } });
  const grant = await world.grant(expert, team.project);
  expect(await getAlert(grant, alertId)).toMatchObject({
    owner: data_engineer.name,
    resolution: "A backup ran beside it",
  });
});

test("resolved by a word, the windows so far are settled; a new row is a new alert", async ({ world }) => {
  const { team, measure, open, only } = await watchedRelease(world);
  await measure(0, 250, 250);
  const settled = { alertId: await only(), resolution: "Known, and accepted until Monday" };
  done(await world.perform(team.members.data_scientist, resolveAlert, settled, team.project));
  await measure(2, 250);
  expect(await open()).toEqual([]);
  await measure(3, 250);
  expect(await open()).toMatchObject([{ windows: 2 }]);
});

test("what is not live raises none; what goes back, and a monitor that retires, takes its alert along", async ({
  db,
  world,
}) => {
  const { team, monitorId, measure, open, only } = await watchedRelease(world);
  const engineer = team.members.ml_engineer;
  await released(world, team, { live: false });
  await watched(world, team, 2, { patience: 1 });
  done(await sent(world, team, 2, [windowAt(world, 0, { latency: 900 })]));
  expect(await open()).toEqual([]);
  await measure(0, 250, 250);
  const first = await only();
  const reason = "Replaced by a better one";
  done(await world.perform(engineer, retireMonitor, { monitorId, version: 1, reason }, team.project));
  expect(await kindsOf(db, first)).toEqual(["alert.opened", "alert.resolved"]);
  const reopened = await watched(world, team, 1, { patience: 2 });
  const second = await only();
  expect(await kindsOf(db, reopened)).toEqual(["monitor.defined"]);
  const rollback = { release: 1, version: 2, reason: "Too slow since the morning" };
  done(await world.perform(engineer, rollBackRelease, rollback, team.project));
  expect(await kindsOf(db, second)).toEqual(["alert.opened", "alert.resolved"]);
  expect(await open()).toEqual([]);
});

test("drift is watched against its reference, and read beside its critical value", async ({ world }) => {
  const team = await world.team();
  const engineer = team.members.ml_engineer;
  await released(world, team);
  const watch = { release: 1, watches: "tenure", patience: 1, severity: "warning" };
  const define = () => world.perform(engineer, watchDrift, watch, team.project);
  expect(await define()).toMatchObject({ refusal: { details: { fields: { watches: expect.any(String) } } } });
  await referenced(world, team, 1);
  const { id } = done(await define());
  expect(await define()).toMatchObject({ refusal: { details: { fields: { watches: expect.any(String) } } } });
  const measured = (hour: number, ...tenure: number[]) => windowAt(world, hour, {}, { histograms: { tenure } });
  done(await sent(world, team, 1, [measured(0, 40, 30, 30), measured(1, 10, 20, 70)]));
  const grant = await world.grant(engineer, team.project);
  const [monitor] = await listMonitors(grant, [(await getRelease(grant, 1)).id], { recent: 12 });
  expect(monitor).toMatchObject({ state: "alert", kind: "drift", recent: [{}, {}] });
  const series = (await listSeries(grant, [id])).get(id) ?? [];
  expect(series.map(({ value, limit }) => value > limit)).toEqual([false, true]);
});

/** Of a reference of 100,000 cases in three bins, watched at once; each hour has so many cases of each bin. */
async function drifting(world: World, terms: object = {}) {
  const team = await world.team();
  await released(world, team);
  await referenced(world, team, 1, [40_000, 30_000, 30_000]);
  const watch = { release: 1, watches: "tenure", patience: 1, severity: "critical", ...terms };
  done(await world.perform(team.members.ml_engineer, watchDrift, watch, team.project));
  const measure = async (hour: number, ...counts: number[][]) =>
    done(
      await sent(
        world,
        team,
        1,
        counts.map((tenure, at) => windowAt(world, hour + at, {}, { histograms: { tenure } })),
      ),
    );
  const open = async () => listOpenAlerts(await world.grant(team.members.expert, team.project));
  return { team, measure, open };
}

test("how much moved says how bad drift is: what is too little is no alert at any number of cases, and critical begins at twice what matters", async ({
  world,
}) => {
  const { measure, open } = await drifting(world);
  // the index is 0.02 here, a hundred times what chance moves
  await measure(0, [466_000, 267_000, 267_000]);
  expect(await open()).toEqual([]);
  await measure(1, [540_000, 230_000, 230_000]);
  expect(await open()).toMatchObject([{ severity: "warning", value: expect.closeTo(0.14), limit: 0.1 }]);
  await measure(2, [700_000, 150_000, 150_000]);
  expect(await open()).toMatchObject([{ severity: "critical", worst: expect.closeTo(0.3) }]);
  const strict = await drifting(world, { leastPercent: "5", severity: "warning" });
  await strict.measure(0, [466_000, 267_000, 267_000]);
  expect(await strict.open()).toMatchObject([{ severity: "warning", limit: 0.05 }]);
});

test("hours with few cases are judged together, and begin anew once an alert is resolved", async ({ db, world }) => {
  const { team, measure, open } = await drifting(world, { severity: "warning" });
  // 15 in 100 cases moved, which no hour of 100 cases tells
  const hour = [55, 22, 23];
  await measure(0, hour, hour);
  expect(await open()).toEqual([]);
  await measure(2, ...Array<number[]>(10).fill(hour));
  const [alert] = await open();
  expect(alert).toMatchObject({ windows: expect.any(Number), pooled: expect.any(Number) });
  expect(alert?.pooled).toBeGreaterThan(2);
  const resolve = { alertId: alert?.id, resolution: "A branch had sent its cases twice" };
  done(await world.perform(team.members.ml_engineer, resolveAlert, resolve, team.project));
  await measure(12, [40, 30, 30], [41, 29, 30]);
  expect(await open()).toEqual([]);
  expect(await db.$count(alerts)).toBe(1);
});

test("monitors have whole terms, once each, and stay with their project (not others)", async ({ world }) => {
  const { team, monitorId } = await watchedRelease(world);
  const other = await watchedRelease(world);
  const engineer = team.members.ml_engineer;
  const edit = (id: string, version: number, part: object = {}) => {
    const terms = { unit: "ms", direction: "lower", threshold: 180, patience: 2, severity: "warning", ...part };
    return world.perform(engineer, editMonitor, { monitorId: id, version, ...terms }, team.project);
  };
  expect(await edit(monitorId, 1, { threshold: "", direction: "" })).toMatchObject({ refusal: { code: "invalid" } });
  expect((await edit(monitorId, 1)).ok).toBe(true);
  expect(await edit(monitorId, 2)).toMatchObject({ refusal: { code: "precondition" } });
  expect(await edit(monitorId, 1, { threshold: 150 })).toMatchObject({ refusal: { code: "conflict" } });
  expect(await edit(other.monitorId, 1)).toMatchObject({ refusal: { code: "not_found" } });
  const repeated = {
    release: 1,
    kind: "operation",
    watches: "latency",
    direction: "lower",
    threshold: 5,
    severity: "warning",
  };
  expect(await world.perform(engineer, watchFigure, repeated, team.project)).toMatchObject({
    refusal: { code: "invalid" },
  });
  const foreign = { monitorId: other.monitorId, version: 1, reason: "Not mine to retire" };
  expect(await world.perform(engineer, retireMonitor, foreign, team.project)).toMatchObject({
    refusal: { code: "not_found" },
  });
});

test("the alerts of a project are its own (not others), page by page and narrowed", async ({ world }) => {
  const { team, measure, only } = await watchedRelease(world);
  const other = await watchedRelease(world);
  await measure(0, 250, 250);
  await other.measure(0, 250, 250);
  const alertId = await other.only();
  const engineer = team.members.ml_engineer;
  for (const outcome of [
    await world.perform(engineer, acknowledgeAlert, { alertId }, team.project),
    await world.perform(engineer, resolveAlert, { alertId, resolution: "Not mine" }, team.project),
    await world.perform(
      engineer,
      handOverAlert,
      { alertId, personId: engineer.id, seenOwnerId: engineer.id },
      team.project,
    ),
  ]) {
    expect(outcome).toMatchObject({ refusal: { code: "not_found" } });
  }
  const grant = await world.grant(engineer, team.project);
  await expect(getAlert(grant, alertId)).rejects.toMatchObject({ code: "not_found" });
  expect(await listAlerts(grant)).toMatchObject({ alerts: [{ id: await only() }], next: null });
  expect((await listAlerts(grant, { status: "resolved" })).alerts).toEqual([]);
  expect((await listAlerts(grant, { release: 1, severity: "warning" })).alerts).toHaveLength(1);
  expect((await listAlerts(grant, { after: await only() })).alerts).toEqual([]);
});
