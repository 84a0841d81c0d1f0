// Samples from the file to the last opinion: all or nothing in, one opinion a person, undone on record, only in one's own project.
import { and, count, eq, isNull } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { SampleVerdict } from "@/db/enums";
import { events, notices, sampleOpinions, samples } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as commands from "./commands";
import { listMyRemarks, listMyWork } from "./mine.queries";
import { getBatch, listBatches } from "./queries";
import { findNextCase, listOwnOpinions } from "./queue.queries";
import { getJudgedCase, listJudgedCases, readJudgedCases } from "./results.queries";

const terms = { name: "Claims of March", question: "Is this claim sorted right?" };
const csv = "Claim,answer,confidence\nWater,simple,0.97\nHail,simple,0.6\nFire,hard,0.9\n";

async function withSamples(world: World, opinions = 1) {
  const { project, members } = await world.team();
  const second = await world.member(project.id, "expert");
  const input = { ...terms, opinions, csv, confirmed: "on" };
  const made = await world.perform(members.data_scientist, commands.importSamples, input, project);
  if (!made.ok) throw made.refusal;
  const batchId = made.value.id;
  const cases = await world.db.select().from(samples).where(eq(samples.batchId, batchId)).orderBy(samples.number);
  const sampleId = (number: number) => cases[number - 1]?.id ?? "";
  const judge = (who: { id: string }, number: number, verdict: SampleVerdict, reason = "") =>
    world.perform(who, commands.giveOpinion, { sampleId: sampleId(number), verdict, reason }, project);
  return { project, members, second, batchId, sampleId, judge, experts: [members.expert, second] as const };
}

const stored = async ({ db }: World) => (await db.select({ rows: count() }).from(samples))[0]?.rows;
const seen = (world: World, who: { id: string }, project: { key: string }) => world.grant(who, project);

describe("samples", () => {
  test("are shown before they are saved, and one wrong line saves none", async ({ world }) => {
    const { project, members } = await world.team();
    const put = (given: object) =>
      world.perform(members.data_engineer, commands.importSamples, { ...terms, csv, ...given }, project);
    expect(await put({})).toMatchObject({
      refusal: { code: "precondition", details: { preview: { count: 3, facts: ["Claim"], withConfidence: 3 } } },
    });
    expect(await put({ csv: `${csv}Storm,,1\n`, confirmed: "on" })).toMatchObject({
      refusal: { code: "invalid", details: { fields: { "line.5": "The answer is missing." } } },
    });
    expect(await put({ opinions: "6" })).toMatchObject({
      refusal: { details: { fields: { opinions: expect.any(String) } } },
    });
    expect(await stored(world)).toBe(0);
    expect(await put({ confirmed: "on", opinions: "2" })).toMatchObject({ ok: true, value: { count: 3 } });
    expect(await put({ confirmed: "on", name: "claims of march" })).toMatchObject({
      refusal: { details: { fields: { name: expect.stringContaining("already") } } },
    });
  });

  test("that come in are assigned to the experts of the project, and to nobody else", async ({ db, world }) => {
    const { experts, batchId } = await withSamples(world);
    const told = await db.select({ personId: notices.personId, kind: notices.kind }).from(notices);
    expect(told.map(({ personId }) => personId).sort()).toEqual(experts.map(({ id }) => id).sort());
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(["assigned"]));
    const [event] = await db.select().from(events).where(eq(events.kind, "samples.submitted"));
    expect(event).toMatchObject({ subject: batchId, after: { name: terms.name, samples: 3, opinions: 1 } });
  });

  test("come from a program with the same checks", async ({ world }) => {
    const { project, members } = await world.team();
    const send = (sample: object) =>
      world.perform(members.ml_engineer, commands.sendSamples, { ...terms, samples: [sample] }, project);
    const fieldOf = async (sample: object) => {
      const outcome = await send(sample);
      return outcome.ok ? "saved" : Object.keys(outcome.refusal.details.fields ?? {}).join();
    };
    const good = {
      answer: "simple",
      confidence: 0.4,
      facts: { Claim: "Water", Amount: 1200, Urgent: true, Note: null },
    };
    expect(await fieldOf({ ...good, confidence: 2 })).toBe("samples.0.confidence");
    expect(await fieldOf({ ...good, facts: {} })).toBe("samples.0.facts");
    expect(await fieldOf({ ...good, verdict: "wrong" })).toBe("samples.0.verdict");
    expect(await stored(world)).toBe(0);
    expect(await fieldOf(good)).toBe("saved");
    const [row] = await world.db.select().from(samples);
    expect(row?.facts).toEqual([
      { name: "Claim", value: "Water" },
      { name: "Amount", value: "1200" },
      { name: "Urgent", value: "true" },
    ]);
  });

  test("of another project are not found (not others), by any door", async ({ world }) => {
    const ours = await withSamples(world);
    const theirs = await withSamples(world);
    const { project, members } = ours;
    const foreign = { sampleId: theirs.sampleId(1), verdict: "correct" };
    expect(await world.perform(members.expert, commands.giveOpinion, foreign, project)).toMatchObject({
      refusal: { code: "not_found" },
    });
    expect(
      await world.perform(members.data_scientist, commands.closeBatch, { batchId: theirs.batchId }, project),
    ).toMatchObject({ refusal: { code: "not_found" } });
    await theirs.judge(theirs.members.expert, 1, "correct");
    const grant = await seen(world, members.expert, project);
    await expect(getBatch(grant, theirs.batchId)).rejects.toMatchObject({ code: "not_found" });
    await expect(getJudgedCase(grant, theirs.batchId, 1)).rejects.toMatchObject({ code: "not_found" });
    expect(await findNextCase(grant, theirs.batchId)).toBeNull();
    expect(await readJudgedCases(grant, theirs.batchId)).toEqual([]);
    expect((await listBatches(grant)).batches.map(({ id }) => id)).toEqual([ours.batchId]);
    expect((await listMyWork(await workspace(world, members.expert))).map((work) => work.project.key)).toEqual([
      project.key,
    ]);
  });

  test("cannot be drawn from the data of another project (not others)", async ({ world }) => {
    const { project, members } = await world.team();
    const input = { ...terms, csv, datasetVersionId: "01890000-0000-7000-8000-000000000000" };
    expect(await world.perform(members.data_engineer, commands.importSamples, input, project)).toMatchObject({
      refusal: { code: "not_found" },
    });
  });
});

describe("an opinion", () => {
  test("needs a why unless it says correct, and is given once", async ({ world }) => {
    const { members, judge } = await withSamples(world, 2);
    for (const verdict of ["wrong", "unsure"] as const) {
      expect(await judge(members.expert, 1, verdict, " x ")).toMatchObject({
        refusal: { details: { fields: { reason: expect.any(String) } } },
      });
    }
    expect((await judge(members.expert, 1, "wrong", "The cellar was dry")).ok).toBe(true);
    expect(await judge(members.expert, 1, "correct")).toMatchObject({ refusal: { code: "conflict" } });
  });

  test("taken back stays on record, and may be given anew", async ({ db, world }) => {
    const { project, members, judge, batchId, sampleId, second } = await withSamples(world, 2);
    await judge(members.expert, 1, "wrong", "The cellar was dry");
    const grant = await seen(world, members.expert, project);
    const [mine] = await listOwnOpinions(grant, batchId);
    const undo = (who: { id: string }) => world.perform(who, commands.undoOpinion, { opinionId: mine?.id }, project);
    expect(await undo(second)).toMatchObject({ refusal: { code: "not_found" } });
    expect((await undo(members.expert)).ok).toBe(true);
    expect(await undo(members.expert)).toMatchObject({ refusal: { code: "conflict" } });
    expect((await judge(members.expert, 1, "correct")).ok).toBe(true);
    const kept = await db
      .select()
      .from(sampleOpinions)
      .where(eq(sampleOpinions.sampleId, sampleId(1)));
    expect(kept.map(({ verdict, undoneAt }) => [verdict, undoneAt !== null])).toEqual([
      ["wrong", true],
      ["correct", false],
    ]);
    const judged = await getJudgedCase(grant, batchId, 1);
    expect([judged.counts, judged.opinions.length]).toEqual([{ correct: 1, wrong: 0, unsure: 0 }, 2]);
    const [event] = await db.select().from(events).where(eq(events.kind, "opinion.undone"));
    expect(event).toMatchObject({ before: { number: 1, verdict: "wrong", reason: "The cellar was dry" } });
  });

  test("of two experts at once never collides: each case goes to the one with fewer opinions first", async ({
    world,
  }) => {
    const { project, experts, judge, batchId } = await withSamples(world, 2);
    const [first, second] = experts;
    const next = async (who: { id: string }, skipped: number[] = []) =>
      (await findNextCase(await seen(world, who, project), batchId, skipped))?.number;
    const start = (await next(first)) ?? 0;
    await judge(first, start, "correct");
    expect(await next(second)).not.toBe(start);
    expect(await next(first)).not.toBe(start);
    const others = [1, 2, 3].filter((number) => number !== start);
    expect(await next(second, others)).toBe(start);
    expect(await next(first, others)).toBeUndefined();
    expect((await judge(second, start, "wrong", "Not simple at all")).ok).toBe(true);
    expect(await next(second, others)).toBeUndefined();
  });

  test("that is the last one closes the batch and tells who brought it; undone, the batch is open again", async ({
    db,
    world,
  }) => {
    const { project, members, judge, batchId } = await withSamples(world);
    await judge(members.expert, 1, "wrong", "The cellar was dry");
    await judge(members.expert, 2, "correct");
    const grant = await seen(world, members.expert, project);
    expect((await getBatch(grant, batchId)).closedAt).toBeNull();
    await judge(members.expert, 3, "correct");
    expect(await getBatch(grant, batchId)).toMatchObject({ closedAt: world.now, judged: 3, outcomes: { wrong: 1 } });
    const [finished] = await db.select().from(events).where(eq(events.kind, "samples.judged"));
    expect(finished).toMatchObject({ subject: batchId, after: { samples: 3, wrong: 1, disputed: 0 } });
    const told = await db
      .select()
      .from(notices)
      .where(eq(notices.eventId, finished?.id ?? 0));
    expect(told.map(({ personId }) => personId)).toEqual([members.data_scientist.id]);

    const own = await listOwnOpinions(grant, batchId);
    const last = own.find(({ number }) => number === 3);
    await world.perform(members.expert, commands.undoOpinion, { opinionId: last?.id }, project);
    expect(await getBatch(grant, batchId)).toMatchObject({ closedAt: null, judged: 2, waiting: 1 });
  });

  test("comes too late where the judging was ended", async ({ world }) => {
    const { project, members, judge, batchId } = await withSamples(world);
    const close = () => world.perform(members.data_scientist, commands.closeBatch, { batchId }, project);
    expect((await close()).ok).toBe(true);
    expect(await close()).toMatchObject({ refusal: { code: "conflict" } });
    expect(await judge(members.expert, 1, "correct")).toMatchObject({ refusal: { code: "precondition" } });
    expect(await findNextCase(await seen(world, members.expert, project), batchId)).toBeNull();
  });
});

describe("what came out", () => {
  test("leads with the surest mistakes, and names what is disputed", async ({ world }) => {
    const { project, experts, members, judge, batchId } = await withSamples(world, 2);
    const [first, second] = experts;
    for (const number of [1, 2]) await judge(first, number, "wrong", `Wrong in case ${number}`);
    await judge(first, 3, "correct");
    await judge(second, 1, "wrong", "The cellar was dry");
    await judge(second, 2, "correct");
    await judge(second, 3, "unsure", "Cannot tell from this");
    const grant = await seen(world, members.data_scientist, project);
    const numbers = async (show: "wrong" | "disputed" | "unsure" | "all") =>
      (await listJudgedCases(grant, batchId, { show })).cases.map(({ number }) => number);
    expect(await numbers("wrong")).toEqual([1]);
    expect(await numbers("disputed")).toEqual([2]);
    expect(await numbers("unsure")).toEqual([3]);
    expect(await numbers("all")).toEqual([1, 2, 3]);
    expect(await getBatch(grant, batchId)).toMatchObject({
      outcomes: { wrong: 1, split: 1, correct: 1 },
      disputed: 1,
      wrong: { share: 0.5 },
      agreement: { cases: 3, raw: 1 / 3 },
    });
    const [worst] = (await listJudgedCases(grant, batchId, { show: "wrong" })).cases;
    expect(worst?.opinions.map(({ reason }) => reason)).toEqual(["Wrong in case 1", "The cellar was dry"]);
  });

  test("shows every case once over the pages, by sureness and by file", async ({ world }) => {
    const { project, members } = await world.team();
    const given = Array.from({ length: 45 }, (_, at) => ({
      answer: "yes",
      confidence: at % 3 === 0 ? null : (at % 7) / 7,
      facts: { at: String(at) },
    }));
    const sent = await world.perform(
      members.data_scientist,
      commands.sendSamples,
      { ...terms, samples: given },
      project,
    );
    if (!sent.ok) throw sent.refusal;
    const batchId = sent.value.id;
    for (const { id } of await world.db.select({ id: samples.id }).from(samples)) {
      await world.perform(
        members.expert,
        commands.giveOpinion,
        { sampleId: id, verdict: "wrong", reason: "Not so" },
        project,
      );
    }
    const grant = await seen(world, members.expert, project);
    for (const show of ["wrong", "all"] as const) {
      const found: number[] = [];
      for (let after: string | undefined = ""; after !== undefined; ) {
        const page = await listJudgedCases(grant, batchId, { show, after });
        found.push(...page.cases.map(({ number }) => number));
        after = page.next ?? undefined;
      }
      expect([show, found.length, new Set(found).size]).toEqual([show, 45, 45]);
    }
    const first = await listJudgedCases(grant, batchId, { show: "wrong", size: 45 });
    const sure = first.cases.map(({ confidence }) => confidence ?? -1);
    expect(sure).toEqual(sure.toSorted((one, other) => other - one));
  });

  test("tells the expert at home what waits, what is disputed, and what became of it", async ({ world }) => {
    const { project, experts, judge, batchId } = await withSamples(world, 2);
    const [first, second] = experts;
    const mine = async () => (await listMyWork(await workspace(world, first)))[0];
    expect(await mine()).toMatchObject({
      waiting: 3,
      batch: { id: batchId },
      disputed: 0,
      project: { key: project.key },
    });
    await judge(first, 1, "wrong", "The cellar was dry");
    await judge(second, 1, "correct");
    expect(await mine()).toMatchObject({ waiting: 2, disputed: 1 });
    expect(await listMyRemarks(await workspace(world, first))).toMatchObject([
      { batch: { id: batchId }, opinions: 1, wrong: 1, closedAt: null, followed: null },
    ]);
    const open = and(eq(sampleOpinions.personId, first.id), isNull(sampleOpinions.undoneAt));
    expect(await world.db.$count(sampleOpinions, open)).toBe(1);
  });
});

async function workspace(world: World, person: { id: string }) {
  return workspaceGrant(world.asker(person), "workspace.read");
}
