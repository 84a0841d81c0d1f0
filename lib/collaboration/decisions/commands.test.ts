// Decisions: on record for good, replaced once, by a later one.
import { expect } from "vitest";
import { notices } from "@/db/schema";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as commands from "./commands";
import { getDecision, listDecisions, pageSize } from "./queries";

type Team = Awaited<ReturnType<World["team"]>>;

const terms = {
  decision: "We train on the last two years only",
  reason: "Before that the tariff was another one.",
  alternatives: "All five years, weighted by age.",
  phase: "design",
  decidedOn: "2026-02-20",
};

async function record(world: World, { project, members }: Team, given: object = {}): Promise<string> {
  const made = await world.perform(members.expert, commands.recordDecision, { ...terms, ...given }, project);
  if (!made.ok) throw made.refusal;
  return made.value.id;
}

test("whoever decided is told, and the record says who put it there", async ({ db, world }) => {
  const team = await world.team();
  const { project, members } = team;
  const id = await record(world, team, { decidedById: members.stakeholder.id });
  expect(await db.select().from(notices)).toMatchObject([{ personId: members.stakeholder.id, kind: "told" }]);
  expect(await getDecision(await world.grant(members.expert, project), id)).toMatchObject({
    ...terms,
    decidedBy: members.stakeholder.name,
    recordedBy: members.expert.name,
    replacedBy: null,
    replaces: null,
  });
});

test("a later one takes its place, once, and both say so", async ({ world }) => {
  const team = await world.team();
  const { project, members } = team;
  const decisionId = await record(world, team);
  const later = { ...terms, decision: "We train on three years", decidedOn: "2026-03-01" };
  const replace = (given: object = {}) =>
    world.perform(members.data_scientist, commands.replaceDecision, { decisionId, ...later, ...given }, project);
  expect(await replace({ decidedOn: "2026-02-19" })).toMatchObject({
    refusal: { details: { fields: { decidedOn: expect.any(String) } } },
  });
  const made = await replace();
  const newId = made.ok ? made.value.id : "";
  expect(await replace({ decision: "We train on four years" })).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { decision: later.decision } } },
  });
  const grant = await world.grant(members.expert, project);
  expect(await getDecision(grant, decisionId)).toMatchObject({ replacedBy: { id: newId, decision: later.decision } });
  expect(await getDecision(grant, newId)).toMatchObject({ replaces: { id: decisionId, decision: terms.decision } });
  expect((await listDecisions(grant)).decisions.map(({ id }) => id)).toEqual([newId]);
  expect((await listDecisions(grant, { all: "yes" })).decisions.map(({ id }) => id)).toEqual([newId, decisionId]);
});

test("a day to come, a thin reason and a stranger who decided are named beside their fields", async ({ world }) => {
  const { project, members } = await world.team();
  const stranger = await world.person();
  for (const [name, value] of Object.entries({ decidedOn: "2026-03-09", reason: "so", decidedById: stranger.id })) {
    const given = { ...terms, [name]: value };
    expect(await world.perform(members.expert, commands.recordDecision, given, project)).toMatchObject({
      refusal: { code: "invalid", details: { fields: { [name]: expect.any(String) } } },
    });
  }
});

test("decisions of another project are not found (not others)", async ({ world }) => {
  const team = await world.team();
  const decisionId = await record(world, await world.team());
  const { project, members } = team;
  const replace = { decisionId, ...terms };
  expect(await world.perform(members.expert, commands.replaceDecision, replace, project)).toMatchObject({
    refusal: { code: "not_found" },
  });
  const grant = await world.grant(members.expert, project);
  expect(await listDecisions(grant, { all: "yes" })).toEqual({ decisions: [], next: null });
  for (const id of [decisionId, "new"])
    await expect(getDecision(grant, id)).rejects.toMatchObject({ code: "not_found" });
});

test("pages follow each other", async ({ world }) => {
  const team = await world.team();
  for (let n = 0; n <= pageSize; n += 1) await record(world, team, { decision: `Decision ${n}` });
  const grant = await world.grant(team.members.expert, team.project);
  const first = await listDecisions(grant);
  const second = await listDecisions(grant, { after: first.next ?? undefined });
  expect([first.decisions.length, second.decisions.map(({ decision }) => decision)]).toEqual([
    pageSize,
    ["Decision 0"],
  ]);
  expect((await listDecisions(grant, { phase: "deployment" })).decisions).toEqual([]);
});
