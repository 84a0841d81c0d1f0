// Slices of a project's own row.
import { sql } from "drizzle-orm";
import type { Phase } from "@/db/enums";
import { columnsOf, jsonOf, slice } from "@/lib/kernel/slices";

export const phaseOf = slice<Phase>(sql`p.phase`);

/** When it entered its present phase. */
export const phaseSinceOf = slice<Date>(
  sql`coalesce((select max(c.changed_at) from phase_changes c where c.project_id = p.id), p.created_at)`,
);

/** When it left each phase before its present one. */
export const phasesLeft = sql`select c.from_phase::text as gate, max(c.changed_at) as at from phase_changes c
  where c.project_id = p.id and c.forward and c.from_phase < p.phase group by 1`;

type ContextSlice = { problem: string; todaysProcess: string; affected: string };

export const contextOf = slice<ContextSlice>(
  jsonOf<ContextSlice>(columnsOf("p", { problem: "problem", todaysProcess: "todays_process", affected: "affected" })),
);
