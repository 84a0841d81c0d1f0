// The slice of a project's reviews that later domains read.
import { sql } from "drizzle-orm";
import type { Day } from "@/lib/kernel/days";
import { columnsOf, jsonOf, slice } from "@/lib/kernel/slices";
import { defaultCadenceMonths } from "./schedule/rules";

type LastReview = { id: string; decidedAt: Date; nextOn: Day | null };
export type ScheduleSlice = {
  beganAt: Date;
  months: number;
  /** The review that was decided last. */
  last: LastReview | null;
  pivotedAt: Date | null;
};

const lastReview = jsonOf<LastReview>(columnsOf("r", { id: "id", decidedAt: "decided_at", nextOn: "next_on" }));

/** By which the next review falls due. */
export const scheduleOf = slice<ScheduleSlice>(
  jsonOf<ScheduleSlice>({
    beganAt: sql`p.created_at`,
    months: sql`coalesce((select c.months from review_cadences c where c.project_id = p.id), ${sql.raw(String(defaultCadenceMonths))})`,
    last: sql`(select ${lastReview} from reviews r where r.project_id = p.id and r.decided_at is not null order by r.number desc limit 1)`,
    pivotedAt: sql`(select max(r.decided_at) from reviews r where r.project_id = p.id and r.outcome = 'pivot')`,
  }),
);
