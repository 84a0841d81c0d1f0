// How gates stood, as it was kept: each thing in which a row may differ keeps it from being read, or moves it.
import { expect } from "vitest";
import type { GateName, GateState } from "@/db/enums";
import { Rows } from "@/lib/testing/rows";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { findNewestEvent, findStandingOn, listStandings, readStandings } from "./queries";

type Given = Record<string, unknown>;
/** Kept last, and yet the first by its id. */
const firstId = "00000000-0000-7000-8000-000000000001";

async function laboratory(world: World) {
  const rows = new Rows(world.db, world.now);
  const { project, members } = await world.team();
  const foreignId = (await world.project()).id;
  const addStanding = (gate: GateName, since: string, state: GateState, given: Given = {}) =>
    rows.add("gateStandings", {
      ...{ projectId: project.id, gate, since: new Date(since), criteria: [], print: `${gate} ${since}` },
      ...{ state, ...given },
    });
  return { rows, world, project, foreignId, addStanding, grant: () => world.grant(members.expert, project) };
}

test("each gate of a project stands as it was seen last (not others)", async ({ world }) => {
  const { project, foreignId, addStanding } = await laboratory(world);
  expect(await readStandings(world.db, project.id)).toEqual(new Map());
  await addStanding("design", "2026-01-02", "pending");
  await addStanding("design", "2026-01-03", "passed", { waived: true, digest: "seen" });
  await addStanding("design", "2026-01-03", "lapsed", { id: firstId });
  await addStanding("design", "2026-01-01", "lapsed");
  await addStanding("development", "2026-01-01", "pending", { criteria: [{ id: "a" }] });
  await addStanding("design", "2026-01-09", "lapsed", { projectId: foreignId });
  await addStanding("operation", "2026-01-09", "lapsed", { projectId: foreignId });
  const seen = {
    gate: "design",
    state: "passed",
    waived: true,
    digest: "seen",
    print: "design 2026-01-03",
    criteria: [],
  };
  const standings = await readStandings(world.db, project.id);
  expect([...standings.keys()]).toEqual(["design", "development"]);
  expect(standings.get("design")).toEqual(seen);
  expect(standings.get("development")).toMatchObject({ state: "pending", criteria: [{ id: "a" }] });
});

test("the newest event is the project's own (not others'), and none where nothing has happened", async ({ world }) => {
  const { rows, project, foreignId } = await laboratory(world);
  expect(await findNewestEvent(world.db, project.id)).toBeNull();
  const happened = async (projectId: string | null) => {
    await rows.add("events", { projectId });
  };
  await happened(project.id);
  const first = await findNewestEvent(world.db, project.id);
  await happened(project.id);
  await happened(foreignId);
  await happened(null);
  expect(await findNewestEvent(world.db, project.id)).toBe(Number(first) + 1);
  expect(await findNewestEvent(world.db, foreignId)).toBe(Number(first) + 2);
});

test("on a day a gate stood as at that day's end in the workspace's zone (not as others)", async ({ world }) => {
  await world.workspace({ timeZone: "America/New_York" });
  const { foreignId, addStanding, grant } = await laboratory(world);
  const expiresAt = "2026-03-01T00:00:00.000Z";
  const waiver = { reason: "It is small.", expiresAt };
  await addStanding("design", "2026-01-05T04:59:59Z", "passed", { criteria: [{ id: "a", waiver }, { id: "b" }] });
  await addStanding("design", "2026-01-05T05:00:00Z", "lapsed");
  await addStanding("design", "2026-01-06T04:00:00Z", "pending");
  await addStanding("design", "2026-01-06T04:00:00Z", "lapsed", { id: firstId });
  await addStanding("design", "2026-01-05T06:00:00Z", "lapsed");
  await addStanding("development", "2026-01-05T12:00:00Z", "passed");
  await addStanding("design", "2026-01-06T04:30:00Z", "passed", { projectId: foreignId });
  const on = async (day: string, gate: GateName = "design") => findStandingOn(await grant(), gate, day);
  expect(await on("2026-01-03")).toBeNull();
  expect(await on("2026-01-04")).toMatchObject({
    ...{ state: "passed", criteria: [{ id: "a", waiver: { ...waiver, expiresAt: new Date(expiresAt) } }, { id: "b" }] },
  });
  expect(await on("2026-01-05")).toMatchObject({ state: "pending" });
  expect(await on("2026-02-05")).toMatchObject({ state: "pending" });
  expect(await on("2026-01-05", "development")).toMatchObject({ state: "passed" });
  expect(await on("2026-01-05", "operation")).toBeNull();
});

test("a gate's stretches come in the order of time, those alike as one, and what only a waiver lets pass apart (not others')", async ({
  world,
}) => {
  const { foreignId, addStanding, grant } = await laboratory(world);
  await addStanding("design", "2026-01-04", "passed");
  await addStanding("design", "2026-01-01", "pending");
  await addStanding("design", "2026-01-02", "lapsed", { waived: true });
  await addStanding("design", "2026-01-03", "passed", { waived: true });
  await addStanding("design", "2026-01-05", "passed", { print: "another" });
  await addStanding("design", "2026-01-06", "lapsed");
  await addStanding("design", "2026-01-06", "pending", { id: firstId });
  await addStanding("development", "2026-01-03", "lapsed");
  await addStanding("design", "2026-01-03", "lapsed", { projectId: foreignId });
  const shown = (await listStandings(await grant(), "design")).map(
    ({ state, since }) => `${since.toISOString().slice(8, 10)} ${state}`,
  );
  expect(shown).toEqual(["01 pending", "02 lapsed", "03 waived", "04 passed", "06 pending", "06 lapsed"]);
});
