// Questions to the experts and an expert's word on a dataset: on record, answered once, told to whoever asked, not others'.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { datasets, datasetVersions, events, notices, samples } from "@/db/schema";
import { openCalls } from "@/lib/testing/calls";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { sendSamples } from "../samples/commands";
import { validateDataset } from "../validations/commands";
import { listValidations } from "../validations/queries";
import { answerQuestion, askQuestion } from "./commands";
import { countOpenQuestions, listQuestions } from "./queries";

async function withDataset(world: World) {
  const { project, members } = await world.team();
  const by = { createdById: members.data_engineer.id, createdAt: world.now };
  const terms = { name: "Claims", source: "CRM", sensitivity: "internal" as const, ownerId: members.data_engineer.id };
  const [dataset] = await world.db
    .insert(datasets)
    .values({ projectId: project.id, ...terms, ...by })
    .returning();
  const moments = { collectedAt: world.now, registeredById: members.data_engineer.id, registeredAt: world.now };
  const datasetId = dataset?.id ?? "";
  const [version] = await world.db
    .insert(datasetVersions)
    .values({ datasetId, number: 1, current: true, ...moments })
    .returning();
  const ask = (given: object = {}) =>
    world.perform(members.data_scientist, askQuestion, { question: "What does code 7 mean?", ...given }, project);
  return { project, members, datasetId, versionId: version?.id ?? "", ask };
}

describe("a question", () => {
  test("lies with the experts until one answers, and the answer goes to who asked", async ({ db, world }) => {
    const { project, members, datasetId, ask } = await withDataset(world);
    const asked = await ask({ datasetId });
    if (!asked.ok) throw asked.refusal;
    const grant = await world.grant(members.expert, project);
    expect(await listQuestions(grant, { state: "open" })).toMatchObject({
      questions: [
        { question: "What does code 7 mean?", about: { kind: "dataset", id: datasetId, name: "Claims" }, answer: "" },
      ],
    });
    expect(await countOpenQuestions(grant)).toBe(1);
    const answer = (text: string) =>
      world.perform(members.expert, answerQuestion, { questionId: asked.value.id, answer: text }, project);
    expect(await openCalls(db, members.expert)).toEqual(["question.asked"]);
    expect((await answer("A claim that was paid twice.")).ok).toBe(true);
    expect(await openCalls(db, members.expert)).toEqual([]);
    expect(await answer("Something else.")).toMatchObject({
      refusal: { code: "conflict", details: { theirs: { answer: "A claim that was paid twice." } } },
    });
    expect(await countOpenQuestions(grant)).toBe(0);
    const told = await db
      .select({ personId: notices.personId, kind: notices.kind })
      .from(notices)
      .orderBy(notices.eventId);
    expect(told).toEqual([
      { personId: members.expert.id, kind: "assigned" },
      { personId: members.data_scientist.id, kind: "told" },
    ]);
  });

  test("is about a dataset, a case or the project, and never about those of others (not others)", async ({ world }) => {
    const { project, members, ask, datasetId } = await withDataset(world);
    const other = await withDataset(world);
    expect(await ask({ datasetId: other.datasetId })).toMatchObject({ refusal: { code: "not_found" } });
    const sent = { name: "Some", question: "Is this right, please?", samples: [{ answer: "x", facts: { a: "b" } }] };
    await world.perform(other.members.data_scientist, sendSamples, sent, other.project);
    const [foreign] = await world.db.select().from(samples);
    expect(await ask({ sampleId: foreign?.id })).toMatchObject({ refusal: { code: "not_found" } });
    expect(await ask({ sampleId: foreign?.id, datasetId })).toMatchObject({ refusal: { code: "invalid" } });
    const theirs = await other.ask();
    if (!theirs.ok) throw theirs.refusal;
    const answer = { questionId: theirs.value.id, answer: "Not for us to say." };
    expect(await world.perform(members.expert, answerQuestion, answer, project)).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect((await listQuestions(await world.grant(members.expert, project))).questions).toEqual([]);
  });

  test("appears once over the pages, the newest first", async ({ world }) => {
    const { project, members, ask } = await withDataset(world);
    for (let at = 0; at < 30; at++) await ask({ question: `Question number ${at}, is it so?` });
    const grant = await world.grant(members.expert, project);
    const first = await listQuestions(grant);
    const second = await listQuestions(grant, { after: first.next ?? "" });
    const all = [...first.questions, ...second.questions].map(({ question }) => question);
    expect([all.length, new Set(all).size, second.next]).toEqual([30, 30, null]);
  });
});

describe("an expert's word on a dataset", () => {
  test("is kept with its note, version by version, and told to the owner", async ({ db, world }) => {
    const { project, members, datasetId, versionId } = await withDataset(world);
    const say = (verdict: string, note: string) =>
      world.perform(members.expert, validateDataset, { datasetVersionId: versionId, verdict, note }, project);
    expect(await say("usable", "Yes")).toMatchObject({
      refusal: { details: { fields: { note: expect.any(String) } } },
    });
    expect((await say("not_usable", "Half of the claims are missing")).ok).toBe(true);
    world.now = new Date(world.now.getTime() + 60_000);
    expect((await say("usable_with_limits", "Only for claims since 2024")).ok).toBe(true);
    const found = await listValidations(await world.grant(members.expert, project), datasetId);
    expect(found.map(({ verdict, number, isCurrent }) => [verdict, number, isCurrent])).toEqual([
      ["usable_with_limits", 1, true],
      ["not_usable", 1, true],
    ]);
    const [latest] = await db
      .select()
      .from(events)
      .where(eq(events.kind, "dataset.validated"))
      .orderBy(events.id)
      .offset(1);
    expect(latest).toMatchObject({ subject: datasetId, before: { verdict: "not_usable" } });
    const told = await db
      .select()
      .from(notices)
      .where(eq(notices.eventId, latest?.id ?? 0));
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [members.data_engineer.id, members.data_scientist.id].sort(),
    );
  });

  test("is not given on another project's data, nor on what is retired (not others)", async ({ db, world }) => {
    const { project, members, versionId, datasetId } = await withDataset(world);
    const other = await withDataset(world);
    const input = { verdict: "usable", note: "It looks as the work does." };
    const foreign = { ...input, datasetVersionId: other.versionId };
    expect(await world.perform(members.expert, validateDataset, foreign, project)).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(await listValidations(await world.grant(members.expert, project), other.datasetId)).toEqual([]);
    await db.update(datasets).set({ retiredAt: world.now }).where(eq(datasets.id, datasetId));
    const own = { ...input, datasetVersionId: versionId };
    expect(await world.perform(members.expert, validateDataset, own, project)).toMatchObject({
      refusal: { code: "precondition" },
    });
  });
});
