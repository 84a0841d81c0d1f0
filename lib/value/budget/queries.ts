// The budgets of a project, each replaced by the next, and the costs against them.
import { and, desc, eq, sql } from "drizzle-orm";
import type { CostKind } from "@/db/enums";
import { budgets, costs, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Day } from "@/lib/kernel/days";
import { formatCursor, parseCursor } from "@/lib/projects/rules";

export type BudgetLine = {
  id: string;
  amount: number;
  startsOn: Day;
  endsOn: Day;
  note: string;
  current: boolean;
  setBy: string;
  setAt: Date;
};

/** Newest first; the first is the current one. */
export async function listBudgets(grant: Grant, size = 50): Promise<BudgetLine[]> {
  return grant.db
    .select({
      id: budgets.id,
      amount: budgets.amount,
      startsOn: budgets.startsOn,
      endsOn: budgets.endsOn,
      note: budgets.note,
      current: budgets.current,
      setBy: people.name,
      setAt: budgets.setAt,
    })
    .from(budgets)
    .innerJoin(people, eq(people.id, budgets.setById))
    .where(eq(budgets.projectId, grant.project.id))
    .orderBy(desc(budgets.current), desc(budgets.setAt), desc(budgets.id))
    .limit(size);
}

export type CostLine = {
  id: string;
  amount: number;
  kind: CostKind;
  spentOn: Day;
  note: string;
  recordedBy: string;
  recordedAt: Date;
  struckAt: Date | null;
  struckReason: string;
};

const pageSize = 25;

/** The latest day first, struck ones among them; `after` is where the page before ended. */
export async function listCosts(
  grant: Grant,
  filter: { after?: string; kind?: CostKind; size?: number } = {},
): Promise<{ costs: CostLine[]; next: string | null }> {
  const size = filter.size ?? pageSize;
  const place = parseCursor(filter.after);
  const rows = await grant.db
    .select({
      id: costs.id,
      amount: costs.amount,
      kind: costs.kind,
      spentOn: costs.spentOn,
      note: costs.note,
      recordedBy: people.name,
      recordedAt: costs.recordedAt,
      struckAt: costs.struckAt,
      struckReason: costs.struckReason,
    })
    .from(costs)
    .innerJoin(people, eq(people.id, costs.recordedById))
    .where(
      and(
        eq(costs.projectId, grant.project.id),
        filter.kind ? eq(costs.kind, filter.kind) : undefined,
        place ? sql`(${costs.spentOn}, ${costs.id}) < (${place.by}::date, ${place.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(costs.spentOn), desc(costs.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { costs: shown, next: last ? formatCursor({ by: last.spentOn, id: last.id }) : null };
}
