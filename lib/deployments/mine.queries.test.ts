// What the homes show of production in a person's own projects: each thing in which a row may differ keeps it from being shown, or moves it.
import { expect } from "vitest";
import { workspaceGrant } from "@/lib/access/grant";
import { done, released, sent, watched, windowAt } from "@/lib/testing/releases";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { listMyAlerts, listMyLive } from "./mine.queries";

type Given = Record<string, unknown>;
/** Kept last, and yet the first by its id. */
const firstId = "00000000-0000-7000-8000-000000000001";

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const [person, other] = [await world.person(), await world.person()];
  const daysAgo = (days: number) => new Date(world.now.getTime() - days * 86_400_000);
  const projectOf = async (memberId: string, given: Parameters<World["project"]>[0] = {}) => {
    const project = await world.project(given);
    await rows.add("memberships", { projectId: project.id, personId: memberId });
    return project.id;
  };
  const projectId = await projectOf(person.id, { key: "CHURN", name: "Churn", currency: "USD" });
  const foreign = {
    "of others": await projectOf(other.id),
    archived: await projectOf(person.id, { archivedAt: world.now }),
  };
  const labels = new Map<string, string>();
  const release = async (label: string, given: Given = {}) => {
    const number = labels.size + 1;
    // beside each other, as only canaries and shadows stand
    const live = { projectId, number, status: "live", strategy: "canary", deployedAt: world.now } as const;
    const id = await rows.add("releases", { ...live, ...given });
    labels.set(id, label);
    return id;
  };
  /** Of a monitor of its own, for only one alert of each is not resolved. */
  const alert = async (label: string, given: Given = {}, monitor: Given = {}) => {
    const monitorId = await rows.add("monitors", monitor);
    const id = await rows.add("alerts", { projectId, monitorId, ...given });
    labels.set(id, label);
    return id;
  };
  const labelled = (listed: readonly { id: string }[]) => listed.map(({ id }) => labels.get(id));
  const grant = await workspaceGrant(world.asker(person), "workspace.read");
  return { rows, grant, daysAgo, projectId, foreign, release, alert, labelled };
}

test("alerts of one's own projects come with the critical first, then those that nobody has, then the longest (not others)", async ({
  world,
}) => {
  const { grant, daysAgo, foreign, alert, labelled } = await laboratory(world);
  await alert("acknowledged", { status: "acknowledged", since: daysAgo(9) });
  await alert("short", { since: daysAgo(1) });
  await alert("long", { since: daysAgo(3) });
  await alert("as long, first by id", { since: daysAgo(3), id: firstId });
  await alert("critical", { severity: "critical", status: "acknowledged", since: daysAgo(0) });
  await alert("resolved", { status: "resolved", severity: "critical" });
  for (const [label, project] of Object.entries(foreign)) await alert(label, { projectId: project });
  const all = ["critical", "as long, first by id", "long", "short", "acknowledged"];
  expect(labelled(await listMyAlerts(grant))).toEqual(all);
  expect(labelled(await listMyAlerts(grant, 2))).toEqual(all.slice(0, 2));
  for (let more = 0; more < 9; more += 1) await alert("one more");
  expect(await listMyAlerts(grant)).toHaveLength(12);
});

test("an alert of one's own projects says what it is about and who has it", async ({ world }) => {
  const { rows, grant, release, alert } = await laboratory(world);
  const owner = await world.person({ name: "Owen" });
  await rows.add("monitors", { releaseId: await release("another", { environment: "test" }), watches: "loss" });
  const monitor = { releaseId: await release("staged", { environment: "staging" }), watches: "recall" };
  await alert("owned", { ownerId: owner.id, since: new Date(0) }, monitor);
  await alert("unassigned");
  expect(await listMyAlerts(grant)).toMatchObject([
    {
      ...{ owner: "Owen", ownerId: owner.id, watches: "recall", release: 2, environment: "staging" },
      project: { key: "CHURN", name: "Churn", currency: "USD" },
    },
    { owner: null, ownerId: null },
  ]);
});

test("what is live in one's own projects comes with what has alerts first, then production, then the newest (not others)", async ({
  world,
}) => {
  const { grant, daysAgo, foreign, release, alert, labelled } = await laboratory(world);
  const alarmed = await release("alarmed", { environment: "test", deployedAt: daysAgo(9) });
  const production = { environment: "production" };
  const calm = await release("older", { ...production, deployedAt: daysAgo(2) });
  await release("as old, first by id", { ...production, deployedAt: daysAgo(2), id: firstId });
  await release("newer", { ...production, deployedAt: daysAgo(1) });
  await release("staged", { environment: "staging", deployedAt: daysAgo(0) });
  for (const status of ["prepared", "replaced", "rolled_back"]) await release(status, { status });
  for (const [label, project] of Object.entries(foreign)) await release(label, { projectId: project });
  await alert("open", { status: "acknowledged" }, { releaseId: alarmed });
  await alert("over", { status: "resolved" }, { releaseId: calm });
  const all = ["alarmed", "newer", "as old, first by id", "older", "staged"];
  expect(labelled(await listMyLive(grant))).toEqual(all);
  expect(labelled(await listMyLive(grant, 2))).toEqual(all.slice(0, 2));
  for (let more = 0; more < 17; more += 1) await release("one more", production);
  expect(await listMyLive(grant)).toHaveLength(20);
});

test("what is live says its model, the worst that its own monitors say, and how many alerts are open (not others)", async ({
  world,
}) => {
  const { rows, grant, projectId, release, alert } = await laboratory(world);
  await rows.add("modelVersions", { projectId, model: "another", number: 8 });
  const modelVersionId = await rows.add("modelVersions", { projectId, model: "churn", number: 4 });
  const watched = await release("watched", { modelVersionId, strategy: "shadow" });
  const quiet = await release("quiet", { environment: "test" });
  await release("unwatched", { environment: "test", deployedAt: new Date(0) });
  for (const given of [{}, {}]) await alert("open", given, { releaseId: watched });
  await alert("over", { status: "resolved" }, { releaseId: watched });
  await rows.add("monitors", { releaseId: quiet });
  expect(await listMyLive(grant)).toMatchObject([
    {
      ...{ number: 1, model: "churn", modelVersion: 4, strategy: "shadow", project: { key: "CHURN", name: "Churn" } },
      ...{ state: "alert", openAlerts: 2, deployedAt: world.now },
    },
    { number: 2, state: "silent", openAlerts: 0 },
    { number: 3, state: null, openAlerts: 0 },
  ]);
});

test("the board holds what is live in the reader's own projects, the troubled first (not others)", async ({
  world,
}) => {
  const [team, other] = [await world.team(), await world.team()];
  await released(world, team);
  await released(world, team, { environment: "staging" });
  await released(world, other);
  for (const [own, release] of [
    [team, 2],
    [other, 1],
  ] as const) {
    await watched(world, own, release, { patience: 1 });
    done(await sent(world, own, release, [windowAt(world, 0, { latency: 250 })]));
  }
  const grant = await workspaceGrant(world.asker(team.members.ml_engineer), "workspace.read");
  expect(await listMyLive(grant)).toMatchObject([
    { number: 2, environment: "staging", state: "alert", openAlerts: 1, project: { key: team.project.key } },
    { number: 1, environment: "production", state: null, openAlerts: 0 },
  ]);
  expect(await listMyAlerts(grant)).toMatchObject([{ release: 2, watches: "latency", owner: null }]);
});
