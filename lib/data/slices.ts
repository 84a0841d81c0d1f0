// Slices of sample batches.
import { type SQL, sql } from "drizzle-orm";
import { jsonOf } from "@/lib/kernel/slices";

/** A batch of samples that experts were sent: how many it holds, and how many of them nobody has looked at. */
export type BatchSlice = { batchId: string; sentAt: Date; samples: number; open: number };

/** Of one batch, as `BatchSlice`. @param batch its id; nothing is read of null */
export const batchOf = (batch: SQL): SQL => sql`(select ${jsonOf<BatchSlice>({
  batchId: batch,
  sentAt: sql`(select b.submitted_at from sample_batches b where b.id = ${batch})`,
  samples: sql`coalesce(sum(t.samples), 0)`,
  open: sql`coalesce(sum(t.samples) filter (where t.correct + t.wrong + t.unsure = 0), 0)`,
})}
  from sample_tallies t where t.batch_id = ${batch} having ${batch} is not null)`;
