// Slices of sample batches.
import { type SQL, sql } from "drizzle-orm";

/** Of one batch: when it was sent, how many samples it holds, and how many of them nobody has looked at. @param batch its id; nothing is read of null */
export const batchOf = (batch: SQL): SQL => sql`(select json_build_object('batchId', ${batch},
    'sentAt', (select b.submitted_at from sample_batches b where b.id = ${batch}), 'samples', coalesce(sum(t.samples), 0),
    'open', coalesce(sum(t.samples) filter (where t.correct + t.wrong + t.unsure = 0), 0))
  from sample_tallies t where t.batch_id = ${batch} having ${batch} is not null)`;
