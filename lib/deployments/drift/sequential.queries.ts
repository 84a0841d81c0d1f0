// The windows before a window that is judged for drift, and how often windows come.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { type CountedWindow, cadenceMs, mostPooled, pooledWithinMs } from "./sequential.rules";

export type PrecedingWindows = {
  /** How many windows of the release ended within `cadenceMs` before this moment. */
  windows: number;
  /** By the id of the reference, in no order; without those that a resolved alert was about or that ended before the release went live. */
  byReference: Map<string, CountedWindow[]>;
};

type Row = { referenceId: string; startedAt: string; endedAt: string; counts: number[] };

/**
 * @param between when the first and the last of the windows that are to be judged ended; of those in between at most five hundred a reference are read, the latest
 */
export async function readPrecedingWindows(
  db: Executor,
  releaseId: string,
  referenceIds: readonly string[],
  between: { first: Date; last: Date },
): Promise<PrecedingWindows> {
  const [first, last] = [between.first.toISOString(), between.last.toISOString()];
  const from = new Date(between.first.getTime() - pooledWithinMs).toISOString();
  const rows = await db.execute<Row>(sql`
    select f.id as "referenceId", w.started_at as "startedAt", w.ended_at as "endedAt", h.counts || h.other as counts
    from reference_histograms f join releases r on r.id = f.release_id,
      lateral (select greatest(r.deployed_at, max(e.ended_at)) as at from monitors m
        join alerts a on a.monitor_id = m.id and a.status = 'resolved' join windows e on e.id = a.last_window_id
        where m.release_id = r.id and m.kind = 'drift' and m.watches = f.feature) settled,
      lateral (
        (select b.* from window_histograms b where b.reference_id = f.id and b.ended_at <= ${first}::timestamptz
          and b.ended_at > ${from}::timestamptz order by b.ended_at desc limit ${mostPooled})
        union all
        (select b.* from window_histograms b where b.reference_id = f.id and b.ended_at > ${first}::timestamptz
          and b.ended_at <= ${last}::timestamptz order by b.ended_at desc limit 500)) h
      join windows w on w.id = h.window_id
    where f.release_id = ${releaseId} and f.id in (select jsonb_array_elements_text(${JSON.stringify(referenceIds)}::jsonb)::uuid)
      and (settled.at is null or w.ended_at > settled.at)`);
  const [cadence] = await db.execute<{ windows: number }>(sql`
    select count(*)::int as windows from windows w where w.release_id = ${releaseId} and w.ended_at <= ${last}::timestamptz
      and w.ended_at > ${new Date(between.last.getTime() - cadenceMs).toISOString()}::timestamptz`);
  const byReference = Map.groupBy(rows, ({ referenceId }) => referenceId);
  return {
    windows: cadence?.windows ?? 0,
    byReference: new Map([...byReference].map(([id, rows]) => [id, rows.map(toCountedWindow)])),
  };
}

/** Whole numbers of 64 bits arrive as text. */
const toCountedWindow = ({ startedAt, endedAt, counts }: Row): CountedWindow => ({
  startedAt: new Date(startedAt),
  endedAt: new Date(endedAt),
  counts: counts.map(Number),
});
