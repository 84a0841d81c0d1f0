// A report stays as it was taken, and speaks of nothing that its maker does not answer for.
import { describe, expect } from "vitest";
import { reports } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { editProject } from "@/lib/projects/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as commands from "./commands";
import { getReport, listReports } from "./queries";

const title = { title: "Board of March", message: "Before the vote." };
const portfolioOf = async (world: World, person: { id: string }) =>
  workspaceGrant(world.asker(person), "workspace.read");

describe("a report of a project", () => {
  test("keeps the facts of its moment, and is numbered", async ({ world }) => {
    const { project, members } = await world.team();
    const { stakeholder, expert } = members;
    const takeReport = () => world.perform(stakeholder, commands.takeProjectReport, title, project);
    expect(await takeReport()).toMatchObject({ ok: true, value: { number: 1 } });
    const before = await getReport(await world.grant(expert, project), 1);
    const renamed = { name: "Another name", summary: "", problem: "", todaysProcess: "", affected: "", version: 1 };
    const edited = await world.perform(
      members.ml_engineer,
      editProject,
      { ...renamed, visibility: "private" },
      project,
    );
    expect(edited).toMatchObject({ ok: true });
    expect(await takeReport()).toMatchObject({ value: { number: 2 } });
    const grant = await world.grant(expert, project);
    expect((await getReport(grant, 1)).facts).toEqual(before.facts);
    expect(before.facts).toMatchObject({ of: "project", project: { name: project.name }, alerts: { open: 0 } });
    expect((await getReport(grant, 2)).facts).toMatchObject({ project: { name: "Another name" } });
    expect((await listReports(grant)).map(({ number }) => number).sort()).toEqual([1, 2]);
  });

  test("is found in its project and nowhere else (not others)", async ({ world }) => {
    const [{ project, members }, other] = [await world.team(), await world.team()];
    await world.perform(members.stakeholder, commands.takeProjectReport, title, project);
    const grant = await world.grant(other.members.stakeholder, other.project);
    expect(await listReports(grant)).toEqual([]);
    await expect(getReport(grant, 1)).rejects.toMatchObject({ code: "not_found" });
    expect(await listReports(await portfolioOf(world, members.stakeholder))).toEqual([]);
  });
});

describe("a report of the portfolio", () => {
  test("holds the projects that one answers for, as stakeholder or owner, and no other", async ({ db, world }) => {
    const [mine, others] = [await world.team(), await world.team()];
    const { stakeholder } = mine.members;
    const owned = await world.project({ ownerId: stakeholder.id });
    await world.project({ ownerId: stakeholder.id, archivedAt: world.now });
    await world.project({ visibility: "workspace" });
    const report = await world.perform(stakeholder, commands.takePortfolioReport, title);
    expect(report).toMatchObject({ ok: true, value: { number: 1 } });
    const { facts } = await getReport(await portfolioOf(world, stakeholder), 1);
    if (facts.of !== "portfolio") throw new Error("not of the portfolio");
    expect(facts.projects.map(({ key }) => key).sort()).toEqual([mine.project.key, owned.key].sort());
    expect(JSON.stringify(await db.select().from(reports))).not.toContain(others.project.name);
  });

  test("is not for whoever answers for nothing, and is only its maker's (not others)", async ({ world }) => {
    const { members } = await world.team();
    const withoutProjects = await world.perform(members.expert, commands.takePortfolioReport, title);
    expect(withoutProjects).toMatchObject({ ok: false, refusal: { code: "precondition" } });
    await world.perform(members.stakeholder, commands.takePortfolioReport, title);
    const admin = await world.person({ isAdmin: true });
    await expect(getReport(await portfolioOf(world, admin), 1)).rejects.toMatchObject({ code: "not_found" });
  });
});
