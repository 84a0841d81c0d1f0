// The alerts of a project as its pages list them: each thing in which a row may differ keeps it from being shown, or moves it.
import { expect } from "vitest";
import type { Role } from "@/db/enums";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { getAlert, listAlerts, listHandlers, listOpenAlerts, pageSize } from "./queries";

type Given = Record<string, unknown>;
/** Kept last, and yet the first by its id. */
const firstId = "00000000-0000-7000-8000-000000000001";

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const { project, members } = await world.team();
  const grant = await world.grant(members.expert, project);
  const daysAgo = (days: number) => new Date(world.now.getTime() - days * 86_400_000);
  const releaseId = await rows.add("releases", { projectId: project.id, number: 7, environment: "production" });
  const labels = new Map<string, string>();
  /** Of a monitor of its own, for only one alert of each is not resolved. */
  const alert = async (label: string, given: Given = {}, monitor: Given = {}) => {
    const monitorId = await rows.add("monitors", { releaseId, kind: "performance", ...monitor });
    const id = await rows.add("alerts", { projectId: project.id, monitorId, ...given });
    labels.set(id, label);
    return id;
  };
  const labelled = (listed: readonly { id: string }[]) => listed.map(({ id }) => labels.get(id));
  const foreignProject = await rows.add("projects");
  const foreign = () => alert("of another project", { projectId: foreignProject });
  return { rows, world, project, grant, daysAgo, releaseId, foreign, alert, labelled };
}

test("the alerts of a project come with the newest first, and narrowed by what is asked (not others)", async ({
  world,
}) => {
  const { rows, project, grant, daysAgo, alert, foreign, labelled } = await laboratory(world);
  await alert("older", { openedAt: daysAgo(2) });
  await alert("newer", { openedAt: daysAgo(1), severity: "critical" });
  await alert("as new, first by id", { openedAt: daysAgo(1), status: "resolved", id: firstId });
  const other = await rows.add("releases", { projectId: project.id, number: 8 });
  await alert("of another release", { openedAt: daysAgo(3) }, { releaseId: other });
  await foreign();
  const listLabels = async (filter: Parameters<typeof listAlerts>[1]) =>
    labelled((await listAlerts(grant, filter)).alerts).join(", ");
  expect(labelled((await listAlerts(grant)).alerts)).toEqual([
    "newer",
    "as new, first by id",
    "older",
    "of another release",
  ]);
  expect(await listLabels({ status: "resolved" })).toBe("as new, first by id");
  expect(await listLabels({ status: "open" })).toBe("newer, older, of another release");
  expect(await listLabels({ severity: "critical" })).toBe("newer");
  expect(await listLabels({ release: 8 })).toBe("of another release");
  expect(await listLabels({ status: "open", severity: "warning", release: 7 })).toBe("older");
});

test("a page of alerts leads to the next until none is left, each shown once", async ({ world }) => {
  const { grant, daysAgo, alert, labelled } = await laboratory(world);
  const all = Array.from({ length: 2 * pageSize }, (_, at) => `${at}`);
  // two of each moment, so that the end of a page falls between two that are alike
  for (const label of all.toReversed()) await alert(label, { openedAt: daysAgo(Math.floor((Number(label) + 1) / 2)) });
  const first = await listAlerts(grant);
  expect(labelled(first.alerts)).toEqual(all.slice(0, 25));
  expect(first.next).toBe(first.alerts.at(-1)?.id);
  const second = await listAlerts(grant, { after: first.next ?? undefined });
  expect([labelled(second.alerts), second.next]).toEqual([all.slice(25), null]);
});

test("what is not resolved comes with the critical first, then the longest; at most a hundred (not others)", async ({
  world,
}) => {
  const { grant, daysAgo, alert, foreign, labelled } = await laboratory(world);
  await alert("short", { since: daysAgo(1) });
  await alert("long", { since: daysAgo(3), status: "acknowledged" });
  await alert("as long, first by id", { since: daysAgo(3), id: firstId });
  await alert("resolved", { status: "resolved" });
  await alert("critical", { since: daysAgo(2), severity: "critical" });
  await foreign();
  const expected = ["critical", "as long, first by id", "long", "short"];
  expect(labelled(await listOpenAlerts(grant))).toEqual(expected);
  for (let more = 0; more < 97; more += 1) await alert("shorter", { since: world.now });
  expect(labelled(await listOpenAlerts(grant))).toEqual([...expected, ...Array(96).fill("shorter")]);
});

test("an alert of a figure is held against its threshold, also where a feature of its name is watched for drift", async ({
  world,
}) => {
  const { rows, grant, releaseId, alert } = await laboratory(world);
  const ownerId = (await world.person({ name: "Owen" })).id;
  const lastWindowId = await rows.add("windows", { releaseId });
  const referenceId = await rows.add("referenceHistograms", { releaseId, feature: "tenure" });
  await rows.add("windowHistograms", { windowId: lastWindowId, referenceId, chance: 0.3 });
  await alert("of a figure", { lastWindowId, ownerId }, { watches: "tenure", threshold: 12, leastPercent: 1 });
  const { alerts } = await listAlerts(grant);
  expect(alerts).toMatchObject([{ limit: 12, threshold: 12, psi: null, pooled: null, owner: "Owen", ownerId }]);
  expect(alerts).toMatchObject([{ release: 7, environment: "production", watches: "tenure", kind: "performance" }]);
});

test("an alert of drift is held against what chance moves, or what matters, in its last window (not others)", async ({
  world,
}) => {
  const { rows, grant, daysAgo, releaseId, alert } = await laboratory(world);
  const startedAt = daysAgo(1);
  const lastWindowId = await rows.add("windows", { releaseId, startedAt });
  const earlier = await rows.add("windows", { releaseId, startedAt: daysAgo(2) });
  const reference = (given: Given = {}) => rows.add("referenceHistograms", { releaseId, feature: "tenure", ...given });
  const referenceId = await reference();
  const drifted = (chance: number, psi: number, pooled: number, given: Given = {}) =>
    rows.add("windowHistograms", { windowId: lastWindowId, referenceId, chance, psi, pooled, ...given });
  await drifted(0.2, 0.5, 3);
  await drifted(0.9, 0.9, 9, { windowId: earlier });
  await drifted(0.9, 0.9, 9, { referenceId: await reference({ feature: "age" }) });
  await drifted(0.9, 0.9, 9, { referenceId: await reference({ releaseId: await rows.add("releases") }) });
  const watched = { kind: "drift", watches: "tenure" };
  const read = async (id: string) => {
    const listedAlert = (await listAlerts(grant)).alerts.find((one) => one.id === id);
    return listedAlert && [listedAlert.limit, listedAlert.psi, listedAlert.pooled, listedAlert.owner];
  };
  const moved = await alert("moved", { lastWindowId, status: "resolved" }, { ...watched, leastPercent: 10 });
  expect(await read(moved)).toEqual([0.2, 0.5, 3, null]);
  const past = { ...watched, retiredAt: world.now };
  expect(await read(await alert("mattered", { lastWindowId }, { ...past, leastPercent: 30 }))).toEqual([
    ...[0.3, 0.5, 3, null],
  ]);
  expect(await read(await alert("unknown", { lastWindowId }, { kind: "drift", watches: "region" }))).toEqual([
    ...[null, null, null, null],
  ]);
});

test("an alert is shown with what it is about, to those who see its project (not others)", async ({ world }) => {
  const { rows, project, grant, daysAgo, alert, foreign } = await laboratory(world);
  const modelVersionId = await rows.add("modelVersions", { projectId: project.id, model: "churn", number: 4 });
  await rows.add("modelVersions", { projectId: project.id, model: "another" });
  const releaseId = await rows.add("releases", {
    ...{ projectId: project.id, modelVersionId, number: 9, integrationPoint: "nightly list" },
  });
  await rows.add("windows", { releaseId, endedAt: daysAgo(2), startedAt: daysAgo(3) });
  const lastWindowId = await rows.add("windows", { releaseId, endedAt: daysAgo(3), startedAt: daysAgo(4) });
  const [owner, resolver] = [await world.person({ name: "Owen" }), await world.person({ name: "Rita" })];
  const bare = await alert("open", { lastWindowId }, { releaseId });
  const acted = { ownerId: owner.id, resolvedById: resolver.id, resolution: "Reloaded.", acknowledgedAt: daysAgo(1) };
  const resolved = await alert("resolved", { lastWindowId, ...acted }, { releaseId, patience: 5 });
  expect(await getAlert(grant, resolved)).toMatchObject({
    ...{ id: resolved, release: 9, model: "churn", modelVersion: 4, integrationPoint: "nightly list", patience: 5 },
    ...{ owner: "Owen", resolvedBy: "Rita", resolution: "Reloaded.", acknowledgedAt: daysAgo(1) },
    lastWindowAt: daysAgo(3),
  });
  expect(await getAlert(grant, bare)).toMatchObject({ id: bare, owner: null, resolvedBy: null });
  const refusal = { code: "not_found", message: expect.stringContaining("This alert") };
  await expect(getAlert(grant, await foreign())).rejects.toMatchObject(refusal);
  await expect(getAlert(grant, "nonsense")).rejects.toMatchObject(refusal);
});

test("an alert can be taken by whoever handles alerts in the project, by name (not by others)", async ({ world }) => {
  const rows = new Rows(world.db, world.now);
  const project = await world.project();
  const holds = async (name: string, role: Role, given: Given = {}, projectId = project.id) => {
    const personId = given.id ? String(given.id) : (await world.person({ name, ...given })).id;
    await rows.add("memberships", { projectId, personId, role });
    return personId;
  };
  const zoe = await holds("Zoe", "ml_engineer");
  await holds("Zoe", "data_engineer", { id: zoe });
  await holds("Adam", "data_scientist");
  await holds("Mia", "data_engineer");
  await holds("a stakeholder", "stakeholder");
  await holds("an expert", "expert");
  await holds("who left", "ml_engineer", { deactivatedAt: world.now });
  await holds("of another project", "ml_engineer", {}, await rows.add("projects"));
  const grant = await world.grant({ id: zoe }, project);
  expect((await listHandlers(grant)).map(({ name }) => name)).toEqual(["Adam", "Mia", "Zoe"]);
});
