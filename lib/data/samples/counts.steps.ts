// Maintains the counts of opinions by sample, batch and person, in the transaction that adds or undoes one.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { sampleTallies } from "@/db/schema";

/** A new batch: nobody has looked at any of its samples. */
export async function insertCounts(tx: Executor, batchId: string, samples: number) {
  await tx.insert(sampleTallies).values({ batchId, correct: 0, wrong: 0, unsure: 0, samples });
}

/**
 * After a person's opinion on a sample was added or undone. The batch is locked (`lockSample` in commands.ts), so that incremental
 * counts equal a recount.
 */
export async function updateCounts(tx: Executor, { sampleId, personId, gave: isGiven }: Change) {
  await tx.execute(sql`
    with was as (
      select s.id, s.batch_id, b.opinions as wanted, s.correct, s.wrong, s.unsure
      from samples s join sample_batches b on b.id = s.batch_id where s.id = ${sampleId}),
    standing as (
      select o.person_id, o.verdict from sample_opinions o where o.sample_id = ${sampleId} and o.undone_at is null),
    now as (
      select count(*) filter (where verdict = 'correct') as correct, count(*) filter (where verdict = 'wrong') as wrong,
        count(*) filter (where verdict = 'unsure') as unsure from standing),
    lacks as (
      select (was.correct + was.wrong + was.unsure < wanted)::int as before, (now.correct + now.wrong + now.unsure < wanted)::int as after
      from was, now),
    kept as (
      update samples set correct = now.correct, wrong = now.wrong, unsure = now.unsure from now where samples.id = ${sampleId}),
    tallied as (
      insert into sample_tallies (batch_id, correct, wrong, unsure, samples)
      select batch_id, was.correct, was.wrong, was.unsure, -1 from was
      union all select batch_id, now.correct, now.wrong, now.unsure, 1 from was, now
      on conflict (batch_id, correct, wrong, unsure) do update set samples = sample_tallies.samples + excluded.samples)
    insert into sample_shares (batch_id, person_id, unfinished)
    select was.batch_id, moved.person_id, sum(moved.by) from was, (
      select person_id, after - case when ${isGiven}::boolean and person_id = ${personId}::uuid then 0 else before end as by from standing, lacks
      union all select ${personId}::uuid, -before from lacks where not ${isGiven}::boolean) moved
    group by 1, 2 having sum(moved.by) <> 0
    on conflict (batch_id, person_id) do update set unfinished = sample_shares.unfinished + excluded.unfinished`);
}

type Change = { sampleId: string; personId: string; gave: boolean };
