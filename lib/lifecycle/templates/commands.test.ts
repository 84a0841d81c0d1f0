// Templates: a new version binds nobody who did not adopt it, and every change is on record.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { riskClasses } from "@/db/enums";
import { events, gateTemplates, notices, projects } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { asPosted, published } from "@/lib/testing/published";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { waiveCriterion } from "../commands";
import { newestCatalogue } from "../criteria/rules";
import { getGate } from "../queries";
import * as commands from "./commands";
import { countBound, getBinding, getCurrent, listTemplates } from "./queries";
import { firstTemplates, standardTemplate, type Template } from "./rules";

const withoutData = (content: Template): Template => ({
  ...content,
  gates: { ...content.gates, design: { ...content.gates.design, off: ["design.data"], signers: ["stakeholder"] } },
});
const laterBy = (world: World, days: number) => {
  world.now = new Date(world.now.getTime() + days * 86_400_000);
};
const designOf = async (world: World, person: { id: string }, project: { key: string }) =>
  getGate(await world.grant(person, project), "design");

test("what the migration stores is what the rules say the first versions are", async ({ db }) => {
  const rows = await db.select().from(gateTemplates);
  expect(rows).toHaveLength(riskClasses.length);
  for (const { riskClass, number, content } of rows) {
    expect([riskClass, number, content]).toEqual([riskClass, 1, firstTemplates[riskClass]]);
  }
});

describe("publishing", () => {
  test("makes a version with who, when and why; owners of the class are told; projects that exist stay as they are", async ({
    db,
    world,
  }) => {
    const { project, members } = await world.team();
    await world.team({ riskClass: "high" });
    laterBy(world, 1);
    expect(await published(world, "limited", withoutData)).toEqual({ riskClass: "limited", number: 2 });
    const [event] = await db.select().from(events).where(eq(events.kind, "template.published"));
    expect(event?.after).toMatchObject({ title: "Limited risk, version 2", reason: "The auditors asked for it." });
    // from now on it asks for what is known now, and for nothing that comes later
    expect((await getCurrent(db, "limited")).content.catalogue).toBe(newestCatalogue);
    expect(await db.select({ of: notices.personId }).from(notices)).toEqual([{ of: project.ownerId }]);
    const old = await designOf(world, members.expert, project);
    expect(old.criteria.map(({ id }) => id)).toContain("design.data");
    const young = await world.team();
    const fresh = await designOf(world, young.members.expert, young.project);
    expect(fresh.criteria.map(({ id }) => id)).not.toContain("design.data");
    expect(fresh.criteria.filter(({ title }) => title === "signature")).toHaveLength(1);
    const admin = await workspaceGrant(world.asker(await world.person({ isAdmin: true })), "template.manage");
    expect((await listTemplates(admin)).map(({ riskClass, number }) => `${riskClass} ${number}`)).toEqual([
      "minimal 1",
      "limited 2",
      "limited 1",
      "high 1",
    ]);
    expect([...(await countBound(admin)).values()].sort()).toEqual([1, 1, 1]);
  });

  test("refuses what is not new, what was overtaken, and a gate that asks for nothing", async ({ world }) => {
    const admin = await world.person({ isAdmin: true });
    const base = { riskClass: "limited", seen: 1, reason: "The auditors asked for it.", ...asPosted(standardTemplate) };
    const publish = (change: object) => world.perform(admin, commands.publishTemplate, { ...base, ...change });
    const design = { ...base.gates.design };
    expect(await publish({})).toMatchObject({ refusal: { code: "precondition" } });
    for (const asked of [[], ["operation.must"]]) {
      expect(await publish({ gates: { ...base.gates, design: { ...design, asked } } })).toMatchObject({
        refusal: { details: { fields: { "gates.design.asked": expect.any(String) } } },
      });
    }
    for (const [limit, value] of Object.entries({ estimateDays: "0", paysBack: "100", rehearsalDays: "1.5" })) {
      expect(await publish({ limits: { ...base.limits, [limit]: value } })).toMatchObject({
        refusal: { details: { fields: { [`limits.${limit}`]: expect.any(String) } } },
      });
    }
    expect(await publish({ limits: { ...base.limits, rehearsalDays: "30", paysBack: "55" } })).toMatchObject({
      ok: true,
    });
    expect((await getCurrent(world.db, "limited")).content.limits).toMatchObject({ rehearsalDays: 30, paysBack: 0.55 });
    expect(await publish({ limits: { ...base.limits, rehearsalDays: "60" } })).toMatchObject({
      refusal: { code: "conflict" },
    });
  });
});

describe("a project", () => {
  test("adopts the newest version of its own class, once, with a reason; no other project is touched (not others)", async ({
    db,
    world,
  }) => {
    const { project, members } = await world.team();
    const other = await world.team();
    laterBy(world, 1);
    await published(world, "limited", withoutData);
    await published(world, "high", withoutData);
    const reason = "We agreed on it in the last review.";
    const adopt = (templateId: string) =>
      world.perform(members.stakeholder, commands.adoptTemplate, { templateId, reason }, project);
    const [current, foreign] = [await getCurrent(db, "limited"), await getCurrent(db, "high")];
    expect(await adopt(foreign.id)).toMatchObject({ refusal: { code: "not_found" } });
    expect(await adopt(current.id)).toMatchObject({ ok: true });
    expect(await adopt(current.id)).toMatchObject({ refusal: { code: "precondition" } });
    const binding = await getBinding(await world.grant(members.expert, project));
    expect(binding).toMatchObject({ bound: { number: 2 }, current: { number: 2 }, adopted: { reason } });
    expect(await getBinding(await world.grant(other.members.expert, other.project))).toMatchObject({
      bound: { number: 1 },
      current: { number: 2 },
      adopted: null,
    });
    const [event] = await db.select().from(events).where(eq(events.kind, "project.template_adopted"));
    expect(event).toMatchObject({ projectId: project.id, before: { template: "Limited risk, version 1" } });
  });

  test("changes its risk class with a reason, from the version that was seen, and is judged by the new one at once", async ({
    db,
    world,
  }) => {
    const { project, members } = await world.team();
    const other = await world.team();
    const change = (riskClass: string, version = 1) =>
      world.perform(
        members.ml_engineer,
        commands.changeRiskClass,
        { riskClass, version, reason: "It decides about people's credit by now." },
        project,
      );
    expect(await change("limited")).toMatchObject({ refusal: { code: "precondition" } });
    expect(await change("high", 9)).toMatchObject({ refusal: { code: "conflict" } });
    expect(await change("high")).toMatchObject({ ok: true, value: { version: 2 } });
    const grant = await world.grant(members.expert, project);
    expect(grant.project.riskClass).toBe("high");
    expect(await getBinding(grant)).toMatchObject({ bound: { riskClass: "high", number: 1 } });
    expect((await getGate(grant, "deployment")).mode).toBe("block");
    expect(await db.select().from(projects).where(eq(projects.id, other.project.id))).toMatchObject([
      { riskClass: "limited", version: 1 },
    ]);
  });

  test("waives no longer than its template allows, and only what is asked for", async ({ world }) => {
    const { project, members } = await world.team({ riskClass: "high" });
    const waive = (criterion: string, expiresOn: string) =>
      world.perform(
        members.stakeholder,
        waiveCriterion,
        { gate: "design", criterion, expiresOn, reason: "The pilot shows it soon." },
        project,
      );
    // 90 days after 2 March are 31 May
    expect(await waive("design.value", "2026-06-01")).toMatchObject({
      refusal: { details: { fields: { expiresOn: "90 days at most, please." } } },
    });
    expect(await waive("design.value", "2026-05-31")).toMatchObject({ ok: true });
    expect(await waive("development.must", "2026-05-31")).toMatchObject({ refusal: { code: "invalid" } });
  });
});
