// Templates: a new version binds nobody who did not adopt it, and every change is on record.
import { readFile } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { riskClasses } from "@/db/enums";
import { events, gateStandings, gateTemplates, notices, projects } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { assignRuns } from "@/lib/experiments/holdouts/commands";
import { logBatch, logInputs } from "@/lib/experiments/points/commands";
import { actsOn, passedProject } from "@/lib/testing/passed-project";
import { asPosted, published } from "@/lib/testing/published";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { setMatrix } from "@/lib/value/matrix/commands";
import { priceRuns } from "@/lib/value/worth/commands";
import { waiveCriterion } from "../commands";
import { newestCatalogue } from "../criteria/rules";
import { listLapses } from "../lapses/queries";
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

test("a migration that brings a criterion leaves projects as they are judged, and has one more version ask for it", async ({
  db,
  world,
}) => {
  const file = new URL("../../../db/migrations/0020_keep_what_runs_are_worth.sql", import.meta.url);
  const statements = (await readFile(file, "utf8"))
    .split("--> statement-breakpoint")
    .filter((each) => /_templates"/.test(each));
  const migrate = async () => {
    for (const statement of statements) await db.execute(sql.raw(statement));
  };
  const off = async () =>
    (await db.select().from(gateTemplates).orderBy(gateTemplates.riskClass, gateTemplates.number)).map(
      ({ riskClass, number, content }) => `${riskClass} ${number}: ${(content as Template).gates.development.off}`,
    );
  expect(statements).toHaveLength(2);
  await migrate();
  expect(await off()).toEqual(["minimal 1: ", "limited 1: ", "high 1: "]);
  await world.team();
  await published(world, "limited", withoutData);
  await migrate();
  const left = "development.in-money";
  const kept = ["minimal 1", "limited 1", "limited 2", "high 1"].map((version) => `${version}: ${left}`);
  expect((await off()).sort()).toEqual([...kept, "minimal 2: ", "limited 3: ", "high 2: "].sort());
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
    const [ours, foreign] = [await getCurrent(db, "limited"), await getCurrent(db, "high")];
    expect(await adopt(foreign.id)).toMatchObject({ refusal: { code: "not_found" } });
    expect(await adopt(ours.id)).toMatchObject({ ok: true });
    expect(await adopt(ours.id)).toMatchObject({ refusal: { code: "precondition" } });
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

test("a gate that had passed before hold-outs had names keeps its pass until somebody names one, and its owner is told once", async ({
  db,
  world,
}) => {
  const built = await passedProject(world);
  const { project, members, runId } = built;
  const on = actsOn(world, built);
  const matrix = { kind: "binary", labels: ["stays", "leaves"], actions: ["leave alone", "call"], version: 0 };
  const priced = { ...matrix, amounts: ["0", "-1", "-5", "10"], note: "Counted by the service centre." };
  const does = async (person: { id: string }, command: Parameters<World["perform"]>[1], input: unknown) => {
    const outcome = await world.perform(person, command, input, project);
    if (!outcome.ok) throw outcome.refusal;
  };
  await does(members.stakeholder, setMatrix, priced);
  const dataset = { name: "May", digest: "e7a0f8bd", sourceType: "local", source: "x", schema: null, profile: null };
  const tags = [{ key: "mlflow.data.context", value: "eval" }];
  await does(members.data_scientist, logInputs, { runId, datasets: [{ dataset, tags }] });
  const counts = { true_negatives: 300, false_positives: 10, false_negatives: 10, true_positives: 80 };
  const metrics = Object.entries(counts).map(([key, value]) => ({ key, value, step: 0n, loggedAt: 1n }));
  await does(members.data_scientist, logBatch, { runId, metrics, params: [] });
  // as it was: the criterion was asked for, and said that it is met
  await db.execute(sql`update gate_templates set content = jsonb_set(content, '{gates,development,off}', '[]')`);
  await on.judge();
  const inMoney = async () =>
    (await getGate(await world.grant(members.expert, project), "development")).criteria.find(
      ({ title }) => title === "in-money",
    );
  expect(await inMoney()).toMatchObject({ state: "missing", because: "holdout-not-named" });
  const file = new URL("../../../db/migrations/0038_ask_for_hold_outs_of_passed_gates.sql", import.meta.url);
  const ask = sql.raw((await readFile(file, "utf8")).split("--> statement-breakpoint").at(-1) ?? "");
  await db.execute(ask);
  expect(await inMoney()).toMatchObject({ state: "missing" });
  const said = sql`'[{"id": "development.in-money", "state": "met", "because": "better-in-money"}]'::jsonb`;
  await db.insert(gateStandings).values({
    ...{ projectId: project.id, gate: "development", state: "passed", waived: false, digest: "", print: "" },
    ...{ criteria: said, since: new Date("2026-03-01") },
  });
  await db.delete(gateStandings).where(sql`gate = 'development' and since > '2026-03-01T12:00Z'`);
  await db.execute(sql`${ask}`);
  // the clock of the world is behind that of the database
  await db.execute(
    sql`update template_adoptions set adopted_at = ${world.now.toISOString()}::timestamptz where adopted_by_id is null`,
  );
  on.later();
  for (const _ of [1, 2]) await on.judge();
  expect(await inMoney()).toMatchObject({ state: "unchecked", because: "holdout-not-named" });
  expect((await on.states()).development).toBe("passed");
  const [event] = await db.select().from(events).where(eq(events.kind, "holdout.to_be_named"));
  expect(event).toMatchObject({ actorId: null, projectId: project.id, after: { run: "boosted" } });
  const told = await db
    .select()
    .from(notices)
    .where(eq(notices.eventId, event?.id ?? 0));
  expect(told.map(({ personId, kind }) => [personId, kind])).toEqual([[project.ownerId, "assigned"]]);
  expect(await getBinding(await world.grant(members.expert, project))).toMatchObject({ adopted: null });

  // its first result decides: this one is priced, and better
  await does(members.expert, assignRuns, { runs: [runId], holdout: "May 2026" });
  await world.work(priceRuns, { projectId: project.id });
  on.later();
  await on.judge();
  expect(await inMoney()).toMatchObject({ because: "better-in-money", state: "met" });
  // and nobody has to sign again
  expect((await on.states()).development).toBe("passed");
  expect(await listLapses(await world.grant(members.expert, project))).toEqual([]);
});
