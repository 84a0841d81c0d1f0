// The slice of a project's reviews that later domains read.
import { sql } from "drizzle-orm";
import type { Day } from "@/lib/kernel/days";
import { slice } from "@/lib/kernel/slices";
import { defaultCadenceMonths } from "./schedule/rules";

export type ScheduleSlice = {
  beganAt: Date;
  months: number;
  /** The review that was decided last. */
  last: { id: string; decidedAt: Date; nextOn: Day | null } | null;
  pivotedAt: Date | null;
};

/** By which the next review falls due. */
export const scheduleOf = slice<ScheduleSlice>(sql`json_build_object('beganAt', p.created_at,
  'months', coalesce((select c.months from review_cadences c where c.project_id = p.id), ${sql.raw(String(defaultCadenceMonths))}),
  'last', (select json_build_object('id', r.id, 'decidedAt', r.decided_at, 'nextOn', r.next_on) from reviews r
    where r.project_id = p.id and r.decided_at is not null order by r.number desc limit 1),
  'pivotedAt', (select max(r.decided_at) from reviews r where r.project_id = p.id and r.outcome = 'pivot'))`);
