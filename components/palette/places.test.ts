// No command is forgotten: every capability that a command asks for is reached from the palette, by whoever holds it.

import { describe, expect, test } from "vitest";
import { type Capability, isProjectCapability, isWorkspaceCapability, type Standing } from "@/lib/access/policy";
import { type Group, groupsFor, matching } from "./groups";
import { type Here, openInProject, openInWorkspace, projectCommands, workspaceCommands } from "./places";

const modules = import.meta.glob<Record<string, unknown>>("../../lib/**/{commands,*.commands}.ts", { eager: true });
const asked = new Set(
  Object.values(modules)
    .flatMap((exported) => Object.values(exported))
    .flatMap((held) =>
      typeof held === "object" && held !== null && "capability" in held ? [held.capability as Capability] : [],
    ),
);

const standing = (given: Partial<Standing>): Standing => ({
  roles: [],
  isOwner: false,
  isAdmin: false,
  isVisitor: true,
  isArchived: false,
  ...given,
});
const churn = (given: Partial<Standing>): Here => ({
  key: "CHURN",
  name: "Churn early warning",
  phase: "design",
  standing: standing(given),
  signs: ["stakeholder", "expert", "data_engineer"].some((role) => given.roles?.some((held) => held === role)),
});
const doable = (given: Partial<Standing>) =>
  openInProject(projectCommands(churn(given)), churn(given)).map(({ label }) => label);

describe("every command", () => {
  test("of a project has its place", () => {
    const placed = new Set<Capability>(projectCommands(churn({})).map(({ capability }) => capability));
    const needed = [...asked].filter((one) => isProjectCapability(one) && one !== "project.read");
    expect(needed.length).toBeGreaterThan(10);
    expect(needed.filter((one) => !placed.has(one))).toEqual([]);
  });

  test("of the workspace has its place", () => {
    const placed = new Set<Capability>(workspaceCommands.map(({ capability }) => capability));
    const needed = [...asked].filter((one) => isWorkspaceCapability(one) && one !== "workspace.read");
    expect(needed.length).toBeGreaterThan(4);
    expect(needed.filter((one) => !placed.has(one))).toEqual([]);
  });
});

describe("what is offered", () => {
  test("is what the reader may do here, and nothing else", () => {
    expect(doable({ roles: ["data_scientist"] })).toContain("Submit an estimate");
    expect(doable({ roles: ["expert"] })).not.toContain("Submit an estimate");
    expect(doable({ roles: ["expert"] })).toContain("Sign the design gate");
    expect(doable({ roles: ["ml_engineer"] })).not.toContain("Sign the design gate");
    expect(doable({})).toEqual([]);
    expect(doable({ roles: ["stakeholder"], isArchived: true })).toEqual(["Archive or restore"]);
  });

  test("to others than admins leaves the admin's out", () => {
    const labels = openInWorkspace(workspaceCommands, false).map(({ label }) => label);
    expect(labels).toContain("Start a project");
    expect(labels).not.toContain("Invite people");
  });

  test("speaks of a project only where one is open", () => {
    const reader = { recent: [], roles: [], isAdmin: true };
    expect(groupsFor(reader, null).map(({ heading }) => heading)).toEqual(["Do", "Places"]);
    const [first] = groupsFor(reader, churn({ roles: ["expert"] }));
    expect(first).toMatchObject({ heading: "Do in Churn early warning", items: expect.any(Array) });
    expect(first?.items[0]).toEqual({
      label: "Propose a requirement",
      href: "/projects/CHURN/requirements/new",
      hint: "CHURN",
    });
  });

  test("has no two lines alike", () => {
    const reader = { recent: [], roles: [], isAdmin: true };
    const here = churn({ roles: ["stakeholder", "ml_engineer"] });
    const lines = groupsFor(reader, here).flatMap(({ items }) => items.map(({ label, hint }) => `${label} ${hint}`));
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe("what is typed", () => {
  const groups: Group[] = [
    { heading: "Projects", items: [{ label: "Late departures", hint: "FLIGHTS", href: "/projects/FLIGHTS" }] },
    { heading: "Do", items: [{ label: "Freeze a report of your projects", href: "/portfolio/reports" }] },
    {
      heading: "Places",
      items: [
        { label: "Lessons", href: "/portfolio/lessons" },
        { label: "Portfolio", href: "/portfolio" },
      ],
    },
  ];
  const first = (typed: string) => matching(groups, typed)[0]?.items[0]?.label;

  test("leads to what is named so, before what only lies there", () => {
    expect(["portf", "port", "less", "flights", "report proj", "dep"].map(first)).toEqual([
      "Portfolio",
      "Portfolio",
      "Lessons",
      "Late departures",
      "Freeze a report of your projects",
      "Late departures",
    ]);
    expect(matching(groups, "portf").flatMap(({ items }) => items)).toHaveLength(3);
    expect([matching(groups, "zebra"), matching(groups, " ")]).toEqual([[], groups]);
  });
});
