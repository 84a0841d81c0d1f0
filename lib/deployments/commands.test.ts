// Releases: prepared from a version of the project, live in the place of another or beside it, and back again.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, modelVersions, notices, releases } from "@/db/schema";
import { deployRelease } from "@/lib/lifecycle/going-live/commands";
import { done, modelVersion, released, releaseTerms } from "@/lib/testing/releases";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { editRelease, prepareRelease, rehearseRollback } from "./commands";
import { rollBackRelease } from "./live/commands";
import { findPreviousRelease } from "./live/queries";
import { getRelease, listLive, listModelChoices, listReleases } from "./queries";

const reason = "Twice as many wrong calls as before";

async function live(world: World, team: Awaited<ReturnType<World["team"]>>) {
  const grant = await world.grant(team.members.expert, team.project);
  return (await listLive(grant)).map(({ number, strategy }) => `${number} ${strategy}`);
}

test("a release is prepared from a version of the project; whoever answers for its integration is told", async ({
  db,
  world,
}) => {
  const team = await world.team();
  const { project, members } = team;
  const terms = releaseTerms(await modelVersion(world, team), team);
  expect(await world.perform(members.ml_engineer, prepareRelease, terms, project)).toMatchObject({
    value: { number: 1 },
  });
  expect(await world.perform(members.ml_engineer, prepareRelease, terms, project)).toMatchObject({
    value: { number: 2 },
  });
  const grant = await world.grant(members.expert, project);
  expect(await getRelease(grant, 1)).toMatchObject({
    status: "prepared",
    model: "churn-trees",
    integrationOwner: members.expert.name,
  });
  expect((await listReleases(grant)).releases.map(({ number }) => number)).toEqual([2, 1]);
  expect(await db.select().from(notices)).toMatchObject([
    { personId: members.expert.id },
    { personId: members.expert.id },
  ]);
  const [event] = await db.select().from(events).where(eq(events.kind, "release.prepared"));
  expect(event).toMatchObject({ after: { title: "Release 1: churn-trees 1", environment: "production" } });
});

test("a withdrawn version, one of another project, and a stranger as owner are refused (not others)", async ({
  db,
  world,
}) => {
  const [team, other] = [await world.team(), await world.team()];
  const { project, members } = team;
  const [ownVersion, foreign] = [await modelVersion(world, team), await modelVersion(world, other)];
  const prepare = (part: object) =>
    world.perform(members.ml_engineer, prepareRelease, { ...releaseTerms(ownVersion, team), ...part }, project);
  expect(await prepare({ modelVersionId: foreign })).toMatchObject({
    refusal: { details: { fields: { modelVersionId: expect.any(String) } } },
  });
  expect(await prepare({ integrationOwnerId: other.members.expert.id })).toMatchObject({
    refusal: { details: { fields: { integrationOwnerId: expect.any(String) } } },
  });
  await db.update(modelVersions).set({ status: "withdrawn" }).where(eq(modelVersions.id, ownVersion));
  expect(await prepare({})).toMatchObject({ refusal: { details: { fields: { modelVersionId: expect.any(String) } } } });
  expect(await listModelChoices(await world.grant(members.expert, project))).toEqual([]);
});

test("a release of another project is not found, whatever is asked of it (not others)", async ({ world }) => {
  const [team, other] = [await world.team(), await world.team()];
  await released(world, other);
  const engineer = team.members.ml_engineer;
  const seen = { release: 1, version: 2 };
  for (const outcome of [
    await world.perform(engineer, deployRelease, seen, team.project),
    await world.perform(engineer, rollBackRelease, { ...seen, reason: reason }, team.project),
    await world.perform(engineer, rehearseRollback, { ...seen, note: "Walked it in staging" }, team.project),
  ]) {
    expect(outcome).toMatchObject({ refusal: { code: "not_found" } });
  }
});

test("basic and blue-green take the place of what is live; shadow and canary stand beside it, until their version takes over", async ({
  world,
}) => {
  const team = await world.team();
  await released(world, team);
  await released(world, team, { strategy: "shadow" });
  const next = await modelVersion(world, team, 7);
  await released(world, team, { strategy: "canary", modelVersionId: next });
  await released(world, team, { environment: "staging" });
  expect(await live(world, team)).toEqual(["1 basic", "3 canary", "2 shadow", "4 basic"]);
  await released(world, team, { strategy: "blue_green", modelVersionId: next });
  expect(await live(world, team)).toEqual(["5 blue_green", "2 shadow", "4 basic"]);
  const grant = await world.grant(team.members.expert, team.project);
  expect(await getRelease(grant, 1)).toMatchObject({ status: "replaced", endReason: "Release 5 took its place." });
  expect(await getRelease(grant, 3)).toMatchObject({ status: "replaced" });
});

test("only what is prepared goes live, and a lost race is a conflict that says what is live by now", async ({
  world,
}) => {
  const team = await world.team();
  const engineer = team.members.ml_engineer;
  const deploy = (release: number, version: number, more: object = {}) =>
    world.perform(engineer, deployRelease, { release, version, ...more }, team.project);
  await released(world, team);
  await released(world, team, { live: false });
  await released(world, team, { live: false });
  expect(await deploy(1, 2)).toMatchObject({ refusal: { code: "conflict" } });
  expect(await deploy(2, 9)).toMatchObject({ refusal: { code: "conflict", details: { theirs: { version: 1 } } } });
  expect(await deploy(2, 1, { replaces: "" })).toMatchObject({
    refusal: { code: "conflict", message: expect.stringContaining("Release 1 is live there by now") },
  });
  const grant = await world.grant(engineer, team.project);
  const seen = { replaces: (await getRelease(grant, 1)).id };
  expect((await deploy(2, 1, seen)).ok).toBe(true);
  expect(await deploy(3, 1, seen)).toMatchObject({ refusal: { code: "conflict" } });
  expect(await live(world, team)).toEqual(["2 basic"]);
  expect(await deploy(1, 3)).toMatchObject({ refusal: { code: "precondition" } });
});

test("rolled back with a reason, the one before goes live again; without one nothing does", async ({ db, world }) => {
  const team = await world.team();
  const engineer = team.members.ml_engineer;
  for (const _ of [1, 2, 3]) {
    await released(world, team);
    world.now = new Date(world.now.getTime() + 60_000);
  }
  const rollBack = async (release: number) => {
    const grant = await world.grant(engineer, team.project);
    const { version } = await getRelease(grant, release);
    world.now = new Date(world.now.getTime() + 60_000);
    return world.perform(engineer, rollBackRelease, { release, version, reason: reason }, team.project);
  };
  const grant = await world.grant(engineer, team.project);
  expect(await findPreviousRelease(grant, await getRelease(grant, 3))).toMatchObject({ number: 2 });
  done(await rollBack(3));
  expect(await live(world, team)).toEqual(["2 basic"]);
  expect(await getRelease(grant, 2)).toMatchObject({
    status: "live",
    deployedAt: world.now,
    endedAt: null,
    endReason: "",
  });
  expect(await rollBack(3)).toMatchObject({ refusal: { code: "conflict" } });
  done(await rollBack(2));
  expect(await live(world, team)).toEqual(["1 basic"]);
  done(await rollBack(1));
  expect(await live(world, team)).toEqual([]);
  const kinds = (await db.select().from(events).orderBy(events.id)).map(({ kind }) => kind);
  expect(kinds.slice(-3)).toEqual(["release.deployed", "release.rolled_back", "release.rolled_back"]);
  const notified = await db.select().from(notices).innerJoin(events, eq(events.id, notices.eventId));
  const rolled = notified.filter(({ events: { kind } }) => kind === "release.rolled_back");
  const { expert, stakeholder, data_scientist } = team.members;
  expect(new Set(rolled.map(({ notices: { personId } }) => personId))).toEqual(
    new Set([expert.id, stakeholder.id, data_scientist.id, team.project.ownerId]),
  );
});

test("a rehearsal is recorded, and another way back was never rehearsed", async ({ db, world }) => {
  const team = await world.team();
  const engineer = team.members.ml_engineer;
  const modelVersionId = await modelVersion(world, team);
  await released(world, team, { modelVersionId });
  const rehearse = { release: 1, version: 2, note: "Walked it in staging: four minutes." };
  expect(await world.perform(engineer, rehearseRollback, rehearse, team.project)).toMatchObject({
    value: { version: 3 },
  });
  const grant = await world.grant(engineer, team.project);
  expect(await getRelease(grant, 1)).toMatchObject({ rehearsedBy: engineer.name, rehearsedAt: world.now });
  const { environment: _, strategy: __, modelVersionId: ___, ...terms } = releaseTerms(modelVersionId, team);
  const edit = (version: number, part: object) =>
    world.perform(engineer, editRelease, { release: 1, version, ...terms, ...part }, team.project);
  expect(await edit(3, {})).toMatchObject({ refusal: { code: "precondition" } });
  expect((await edit(3, { servingMode: "online" })).ok).toBe(true);
  expect(await getRelease(grant, 1)).toMatchObject({ rehearsedAt: world.now });
  expect((await edit(4, { wayBack: "Restore the image of the day before from the registry." })).ok).toBe(true);
  expect(await getRelease(grant, 1)).toMatchObject({ rehearsedAt: null, rehearsedBy: null });
  expect(await edit(3, { servingMode: "edge" })).toMatchObject({ refusal: { code: "conflict" } });
  await db.update(releases).set({ status: "replaced" });
  expect(await edit(5, { servingMode: "edge" })).toMatchObject({ refusal: { code: "precondition" } });
});

test("what is not live is read page by page, prepared first, and narrowed", async ({ db, world }) => {
  const team = await world.team();
  const grant = await world.grant(team.members.expert, team.project);
  const terms = { ...releaseTerms(await modelVersion(world, team), team), projectId: team.project.id };
  const by = { preparedById: team.members.ml_engineer.id, preparedAt: world.now };
  const rows = Array.from({ length: 60 }, (_, at) => ({
    ...{ ...terms, ...by, number: at + 1, environment: at % 2 ? ("test" as const) : ("staging" as const) },
    ...{ strategy: "basic" as const, servingMode: "batch" as const },
    status: at < 10 ? ("prepared" as const) : ("rolled_back" as const),
  }));
  await db.insert(releases).values(rows);
  const seen: number[] = [];
  let after: number | undefined;
  do {
    const page = await listReleases(grant, { after });
    seen.push(...page.releases.map(({ number }) => number));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual([
    ...Array.from({ length: 10 }, (_, at) => 10 - at),
    ...Array.from({ length: 50 }, (_, at) => 60 - at),
  ]);
  const narrowed = await listReleases(grant, { status: "prepared", environment: "test" });
  expect(narrowed.releases.map(({ number }) => number)).toEqual([10, 8, 6, 4, 2]);
});
