// The table as it stands, so that a change of access shows in review; and every command held against it, for every way to stand.

import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type Role, roles } from "@/db/enums";
import { people, projects } from "@/db/schema";
import { perform } from "@/lib/kernel/command";
import { commands } from "@/lib/testing/commands";
import { test } from "@/lib/testing/test";
import {
  allows,
  allowsInWorkspace,
  capabilities,
  isProjectCapability,
  isSystemCapability,
  isWorkspaceCapability,
  policy,
  type Rule,
} from "./policy";
import { roleCodes } from "./words";

const inProject = commands.filter(({ command }) => isProjectCapability(command.capability));
const inWorkspace = commands.filter(({ command }) => isWorkspaceCapability(command.capability));
const bySystem = commands.filter(({ command }) => isSystemCapability(command.capability));

/** Authorised first, parsed second: whoever may is told of the missing input, whoever may not learns nothing of it. */
const turnedAway = ["forbidden", "not_found"];

const named = (some: readonly Role[]) => some.map((role) => roleCodes[role]).join(" ");

function row(rule: Rule): string {
  if (rule.scope === "public" || rule.scope === "system") return rule.scope;
  if (rule.scope === "workspace") return rule.holders;
  const others = [
    ...(["owner", "admin", "visitor", "archived"] as const).filter((other) => rule[other]),
    ...(rule.own ? [`own alone: ${named(rule.own)}`] : []),
    ...(rule.asHeld ? ["as held"] : []),
  ];
  return [named(rule.roles), ...others].join(" + ");
}

describe("the policy table", () => {
  test("reads as it was reviewed", () => {
    expect(
      Object.fromEntries(capabilities.map((capability) => [capability, row(policy[capability])])),
    ).toMatchInlineSnapshot(`
      {
        "account.enter": "public",
        "account.manage": "everyone",
        "alert.handle": "DS DE ME",
        "audit.read": "admin",
        "badge.open": "public",
        "base_rate.state": "S E",
        "budget.set": "S",
        "comment.change": "S E DS DE ME + own alone: S E DS DE ME",
        "comment.write": "S E DS DE ME",
        "cost.record": "S DS DE ME",
        "dataset.register": "DS DE ME",
        "dataset.version": "DS DE ME",
        "gate.repair": "S E DS DE ME",
        "gate.sign": "S E DS DE ME",
        "gate.unsign": "S E DS DE ME + own alone: S E DS DE ME",
        "gate.waive": "S",
        "holdout.name": "E DS DE ME",
        "identity.release": "admin",
        "incident.handle": "DE ME",
        "matrix.answer": "S E + own alone: E",
        "matrix.remark": "S E",
        "measurement.record": "S E DS DE ME",
        "metric.define": "S E DS DE ME",
        "model.propose": "DS ME",
        "monitor.define": "ME",
        "opinion.undo": "E + own alone: E",
        "people.manage": "admin",
        "portfolio.report": "everyone",
        "project.advance": "S ME",
        "project.archive": "S + owner + archived",
        "project.create": "everyone",
        "project.edit": "S ME + owner",
        "project.read": "S E DS DE ME + owner + admin + visitor + archived",
        "project.team": "S + owner + admin",
        "release.deploy": "ME",
        "release.prepare": "ME",
        "release.rollback": "ME",
        "report.make": "S + owner",
        "report.open": "public",
        "requirement.agree": "S E",
        "requirement.propose": "S E DS DE ME",
        "review.call": "S E DS DE ME",
        "review.decide": "S",
        "review.vote": "S E DS DE ME + as held",
        "role.assign": "admin",
        "rule.define": "DS DE ME",
        "run.log": "DS ME",
        "sample.validate": "E",
        "settings.manage": "admin",
        "sign_on.manage": "admin",
        "system.work": "system",
        "task.take": "S E DS DE ME + as held",
        "task.write": "S E DS DE ME",
        "template.manage": "admin",
        "value.estimate": "S DS",
        "value.matrix": "S E",
        "value.realise": "S",
        "workspace.read": "everyone",
      }
    `);
  });

  test("gives an unknown role nothing", () => {
    const standing = {
      roles: ["janitor" as Role],
      isOwner: false,
      isAdmin: false,
      isVisitor: false,
      isArchived: false,
    };
    for (const capability of capabilities.filter(isProjectCapability)) expect(allows(capability, standing)).toBe(false);
  });

  test("has a command or a reading page for every capability", () => {
    const used = new Set(commands.map(({ command }) => command.capability));
    const reading = ["project.read", "workspace.read", "audit.read", "badge.open"];
    expect(capabilities.filter((capability) => !used.has(capability) && !reading.includes(capability))).toEqual([]);
  });
});

describe("every command of a project", () => {
  test("is found", () => expect(inProject.length).toBeGreaterThan(20));

  for (const { name, command } of inProject) {
    test(`${name} is closed to whoever the table does not name`, async ({ world }) => {
      const capability = command.capability;
      if (!isProjectCapability(capability)) throw new Error("not of a project");
      const { project, members } = await world.team();
      const elsewhere = await world.team();
      const code = async (person: { id: string } | null) => {
        const outcome = await world.perform(person, command, {}, project);
        return outcome.ok ? "done" : outcome.refusal.code;
      };
      const none = { roles: [], isOwner: false, isAdmin: false, isVisitor: false, isArchived: false };
      for (const role of roles) {
        const may = allows(capability, { ...none, roles: [role] });
        expect(turnedAway.includes(await code(members[role])), `${role} may: ${may}`).toBe(!may);
        expect(await code(elsewhere.members[role]), `${role} of another project`).toBe("not_found");
      }
      const admin = await world.person({ isAdmin: true });
      expect(turnedAway.includes(await code(admin)), "admin").toBe(!allows(capability, { ...none, isAdmin: true }));
      expect(turnedAway.includes(await code({ id: project.ownerId })), "owner").toBe(
        !allows(capability, { ...none, isOwner: true }),
      );
      expect(await code(await world.person()), "no role").toBe("not_found");
      expect(await code(null), "nobody").toBe("not_found");

      await world.db.update(projects).set({ archivedAt: world.now }).where(eq(projects.id, project.id));
      for (const role of roles) {
        const may = allows(capability, { ...none, roles: [role], isArchived: true });
        if (!may) expect([...turnedAway, "precondition"], `${role}, archived`).toContain(await code(members[role]));
      }
      await world.db.update(projects).set({ archivedAt: null }).where(eq(projects.id, project.id));

      for (const role of roles) {
        await world.db.update(people).set({ deactivatedAt: world.now }).where(eq(people.id, members[role].id));
        expect(await code(members[role]), `${role}, deactivated`).toBe("not_found");
      }
    });
  }
});

describe("every command of the workspace", () => {
  test("is found", () => expect(inWorkspace.length).toBeGreaterThan(10));

  for (const { name, command } of inWorkspace) {
    test(`${name} is closed to whoever the table does not name`, async ({ world }) => {
      const capability = command.capability;
      if (!isWorkspaceCapability(capability)) throw new Error("not of the workspace");
      await world.workspace();
      const code = async (person: { id: string } | null) => {
        const outcome = await world.perform(person, command, { unknown: "field" });
        return outcome.ok ? "done" : outcome.refusal.code;
      };
      expect(await code(null)).toBe("forbidden");
      expect(await code(await world.person({ deactivatedAt: world.now, isAdmin: true })), "deactivated").toBe(
        "forbidden",
      );
      expect((await code(await world.person())) === "forbidden", "not admin").toBe(
        !allowsInWorkspace(capability, false),
      );
      expect(await code(await world.person({ isAdmin: true })), "admin").toBe("invalid");
    });
  }
});

describe("everything that Quintet does by itself", () => {
  test("is found", () => expect(bySystem.length).toBeGreaterThan(1));

  test("is closed to people, whatever they are, and to what a program posts", async ({ db, world }) => {
    const { project, members } = await world.team();
    const admin = await world.person({ isAdmin: true });
    for (const { name, command } of bySystem) {
      for (const person of [null, admin, ...Object.values(members)]) {
        const outcome = await world.perform(person, command, { system: { at: "queue" } }, project);
        expect(outcome, name).toMatchObject({ refusal: { code: "forbidden" } });
      }
      const forged = { db, now: world.now, personId: null, input: {}, system: { at: "queue" as const } };
      expect(await perform(command, forged), name).toMatchObject({ refusal: { code: "forbidden" } });
    }
  });
});
