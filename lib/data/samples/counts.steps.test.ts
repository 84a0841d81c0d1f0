// What is kept of opinions equals what counting them again says, whoever gave one or took it back.
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import { sampleVerdicts } from "@/db/enums";
import { sampleBatches, sampleOpinions, sampleShares, samples } from "@/db/schema";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { closeBatch, giveOpinion, sendSamples, undoOpinion } from "./commands";
import { getBatch } from "./queries";
import { summaryOf } from "./rules";

const cases = 3;
const deeds = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      deed: fc.constant("give" as const),
      who: fc.nat(2),
      which: fc.nat(cases - 1),
      verdict: fc.constantFrom(...sampleVerdicts),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant("undo" as const), who: fc.nat(2), which: fc.nat(9) }) },
);

async function withExperts(world: World, opinions: number) {
  const { project, members } = await world.team();
  const experts = [members.expert, await world.member(project.id, "expert"), await world.member(project.id, "expert")];
  const sent = Array.from({ length: cases }, (_, at) => ({ answer: "stays", facts: { Case: String(at) } }));
  const input = { name: "Claims", question: "Is this sorted right?", opinions, samples: sent };
  const made = await world.perform(members.data_scientist, sendSamples, input, project);
  if (!made.ok) throw made.refusal;
  return { project, members, experts, batchId: made.value.id };
}

test("the counts are what a recount says, whatever was done", { timeout: 240_000 }, async ({ world, db }) => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 3, maxLength: 20 }), fc.constantFrom(1, 2), async (done, wanted) => {
      const { project, members, experts, batchId } = await withExperts(world, wanted);
      const all = await db.select().from(samples).where(eq(samples.batchId, batchId)).orderBy(samples.number);
      for (const { who, which, ...deed } of done) {
        const by = experts[who] ?? members.expert;
        if (deed.deed === "give") {
          const input = { sampleId: all[which]?.id, verdict: deed.verdict, reason: "It is plain to see." };
          await world.perform(by, giveOpinion, input, project);
        } else {
          const own = await db.select().from(sampleOpinions).where(eq(sampleOpinions.personId, by.id));
          const input = { opinionId: own[which % Math.max(1, own.length)]?.id };
          await world.perform(by, undoOpinion, input, project);
        }
      }
      const given = (
        await db
          .select({ opinion: sampleOpinions })
          .from(sampleOpinions)
          .innerJoin(samples, eq(samples.id, sampleOpinions.sampleId))
          .where(eq(samples.batchId, batchId))
      )
        .map(({ opinion }) => opinion)
        .filter(({ undoneAt }) => undoneAt === null);
      const recounted = all.map(({ id }) => {
        const of = given.filter(({ sampleId }) => sampleId === id);
        const count = (verdict: string) => of.filter((opinion) => opinion.verdict === verdict).length;
        const counts = { correct: count("correct"), wrong: count("wrong"), unsure: count("unsure") };
        return { id, counts, lacks: of.length < wanted, by: of.map(({ personId }) => personId) };
      });
      const kept = await db.select().from(samples).where(eq(samples.batchId, batchId)).orderBy(samples.number);
      expect(kept).toMatchObject(recounted.map(({ id, counts }) => ({ id, ...counts })));
      const [{ closedAt = null } = {}] = await db.select().from(sampleBatches).where(eq(sampleBatches.id, batchId));
      const shares = await db.select().from(sampleShares).where(eq(sampleShares.batchId, batchId));
      for (const expert of experts) {
        const batch = await getBatch(await world.grant(expert, project), batchId);
        expect(batch).toMatchObject(
          summaryOf(
            recounted.map(({ counts }) => ({ ...counts, samples: 1 })),
            wanted,
          ),
        );
        const lacking = recounted.filter(({ lacks }) => lacks);
        const waiting = lacking.filter(({ by }) => !by.includes(expert.id)).length;
        expect(batch.waiting).toBe(closedAt ? 0 : waiting);
        const share = shares.find(({ personId }) => personId === expert.id)?.unfinished ?? 0;
        expect(share).toBe(lacking.length - waiting);
      }
      await world.perform(members.data_scientist, closeBatch, { batchId }, project);
    }),
    { numRuns: 25 },
  );
});
