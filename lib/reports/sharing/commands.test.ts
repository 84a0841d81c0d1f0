// A link shows one report, for a while, to whoever holds it; it can be ended, and every opening is on record.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { events, people, reportShares } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { hashSecret } from "@/lib/kernel/secrets";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { takePortfolioReport, takeProjectReport } from "../commands";
import { getReport } from "../queries";
import * as commands from "./commands";
import { listShares } from "./queries";

type Team = Awaited<ReturnType<World["team"]>>;

const title = { title: "Board of March" };
const missing = { ok: false, refusal: { code: "not_found" } };

async function takeReport(world: World, { project, members }: Team, number = 1) {
  await world.perform(members.stakeholder, takeProjectReport, title, project);
  return getReport(await world.grant(members.stakeholder, project), number);
}

async function shared(world: World, team: Team, reportId: string) {
  const input = { reportId, recipient: "The board", days: "30" };
  const shared = await world.perform(team.members.stakeholder, commands.shareProjectReport, input, team.project);
  if (!shared.ok) throw shared.refusal;
  return shared.value.url.split("/").at(-1) ?? "";
}

const open = (world: World, token: string) => world.perform(null, commands.openSharedReport, { token });
const sharesOf = async (world: World, { project, members }: Team, reportId: string) =>
  listShares(await world.grant(members.stakeholder, project, "report.make"), reportId);

describe("a link", () => {
  test("shows its own report to whoever holds it, counts it and leaves a trace", async ({ db, world }) => {
    const team = await world.team();
    const [report, second] = [await takeReport(world, team), await takeReport(world, team, 2)];
    const token = await shared(world, team, report.id);
    const opened = await open(world, token);
    expect(opened).toMatchObject({ ok: true, value: { report: { id: report.id, facts: report.facts } } });
    expect(JSON.stringify(opened)).not.toContain(second.id);
    await open(world, token);
    expect(await sharesOf(world, team, report.id)).toMatchObject([
      { recipient: "The board", opened: 2, state: "open" },
    ]);
    const openings = await db.select().from(events).where(eq(events.kind, "report.opened"));
    expect(openings).toHaveLength(2);
    expect(openings[0]).toMatchObject({ actorId: null, projectId: null, after: { recipient: "The board" } });
  });

  test("is kept as a hash, also in the audit log", async ({ db, world }) => {
    const team = await world.team();
    const token = await shared(world, team, (await takeReport(world, team)).id);
    const rows = await db.select().from(reportShares);
    expect(rows).toMatchObject([{ tokenHash: hashSecret(token) }]);
    expect(JSON.stringify([rows, await db.select().from(events)])).not.toContain(token);
  });

  test("ends when its time is over", async ({ world }) => {
    const team = await world.team();
    const report = await takeReport(world, team);
    const token = await shared(world, team, report.id);
    const start = world.now.getTime();
    world.now = new Date(start + 30 * 86_400_000 - 1);
    expect(await open(world, token)).toMatchObject({ ok: true });
    world.now = new Date(start + 30 * 86_400_000);
    expect(await open(world, token)).toMatchObject(missing);
    expect(await sharesOf(world, team, report.id)).toMatchObject([{ opened: 1, state: "expired" }]);
  });

  test("ends when it is revoked, once, and by its own project only (not others)", async ({ world }) => {
    const [team, other] = [await world.team(), await world.team()];
    const report = await takeReport(world, team);
    const token = await shared(world, team, report.id);
    const [share] = await sharesOf(world, team, report.id);
    const revoke = (by: Team) =>
      world.perform(by.members.stakeholder, commands.revokeProjectShare, { shareId: share?.id }, by.project);
    expect(await revoke(other)).toMatchObject(missing);
    expect(await open(world, token)).toMatchObject({ ok: true });
    expect(await revoke(team)).toMatchObject({ ok: true });
    expect(await revoke(team)).toMatchObject(missing);
    expect(await open(world, token)).toMatchObject(missing);
    expect(await sharesOf(world, other, report.id)).toEqual([]);
  });

  test("dies with the account of whoever made it", async ({ db, world }) => {
    const team = await world.team();
    const token = await shared(world, team, (await takeReport(world, team)).id);
    await db.update(people).set({ deactivatedAt: world.now }).where(eq(people.id, team.members.stakeholder.id));
    expect(await open(world, token)).toMatchObject(missing);
  });

  test("is not made for a report of somebody else", async ({ world }) => {
    const [team, other] = [await world.team(), await world.team()];
    const report = await takeReport(world, team);
    const input = { reportId: report.id, recipient: "Nosy", days: "7" };
    const { stakeholder } = other.members;
    expect(await world.perform(stakeholder, commands.shareProjectReport, input, other.project)).toMatchObject(missing);
    expect(await world.perform(stakeholder, commands.sharePortfolioReport, input)).toMatchObject(missing);
    expect(await world.perform(team.members.stakeholder, commands.sharePortfolioReport, input)).toMatchObject(missing);
  });

  test("that was never made opens nothing", async ({ world }) => {
    expect(await open(world, "x".repeat(43))).toMatchObject(missing);
    expect(await open(world, "short")).toMatchObject({ ok: false, refusal: { code: "invalid" } });
  });
});

test("a report of the portfolio is shared and closed by its maker", async ({ world }) => {
  const { members } = await world.team();
  const { stakeholder } = members;
  await world.perform(stakeholder, takePortfolioReport, title);
  const grant = await workspaceGrant(world.asker(stakeholder), "portfolio.report");
  const report = await getReport(grant, 1);
  const input = { reportId: report.id, recipient: "The board", days: "7" };
  const shared = await world.perform(stakeholder, commands.sharePortfolioReport, input);
  if (!shared.ok) throw shared.refusal;
  const token = shared.value.url.split("/").at(-1) ?? "";
  expect(await open(world, token)).toMatchObject({ ok: true, value: { report: { facts: { of: "portfolio" } } } });
  const [share] = await listShares(grant, report.id);
  expect(await world.perform(stakeholder, commands.revokePortfolioShare, { shareId: share?.id })).toMatchObject({
    ok: true,
  });
  expect(await open(world, token)).toMatchObject(missing);
});
