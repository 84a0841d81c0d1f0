// Rewrites the project's value summary in the transaction of every command of this domain.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { valueSummaries } from "@/db/schema";
import { invalid } from "@/lib/kernel/errors";
import { pertMean } from "./pert.rules";
import { readPromised } from "./promise/queries";
import { fallsShort } from "./promise/rules";
import { fundingScore } from "./rules";
import { toMinor, type ValueInputs } from "./simulation.rules";

type Figures = {
  estimatedAt: string | null;
  paysBack: number | null;
  mean: number | null;
  p10: number | null;
  p50: number | null;
  p90: number | null;
  investment: ValueInputs["investment"] | null;
  budget: string | null;
  spent: string;
  /** On all days, whatever the budget covers. */
  everSpent: string;
  realised: [number, number, number, number, number, number];
  realisedTotal: string;
  realisedUntil: string | null;
};

type Summarised = Omit<typeof valueSummaries.$inferSelect, "estimatedAt"> & { estimatedAt: Date | null };

/**
 * Rewrites the project's row of `value_summaries` from what is recorded. Call it last, in the command's transaction.
 * @param field where the error is shown if a total is more than can be counted exactly. @throws Refusal invalid
 */
export async function summariseValue(tx: Executor, projectId: string, field = "amount"): Promise<Summarised> {
  const [row] = await tx.execute<Figures>(sql`
    select e.submitted_at as "estimatedAt",
      (e.result -> 'paysBack' ->> 'share')::float8 as "paysBack", (e.result ->> 'mean')::float8 as mean,
      (e.result ->> 'p10')::float8 as p10, (e.result ->> 'p50')::float8 as p50, (e.result ->> 'p90')::float8 as p90,
      e.inputs -> 'investment' as investment, b.amount as budget,
      (select coalesce(sum(c.amount), 0) from costs c where c.project_id = p.id and c.struck_at is null
        and (b.id is null or c.spent_on between b.starts_on and b.ends_on)) as spent,
      (select coalesce(sum(c.amount), 0) from costs c where c.project_id = p.id and c.struck_at is null) as "everSpent",
      r.realised, r.total as "realisedTotal", r.until as "realisedUntil"
    from projects p
      left join estimates e on e.project_id = p.id and e.current
      left join budgets b on b.project_id = p.id and b.current
      cross join lateral (
        select coalesce(sum(amount), 0) as total, max(period_end)::text as until,
          jsonb_build_array(${sql.join(
            [0, 1, 2, 3, 4, 5].map((grade) => sql`coalesce(sum(amount) filter (where grade = ${grade}), 0)`),
            sql`, `,
          )}) as realised
        from realised_values v where v.project_id = p.id and v.struck_at is null
      ) r
    where p.id = ${projectId}`);
  if (!row) throw new Error("There is no such project to summarise.");
  const { estimatedAt, paysBack, mean, investment } = row;
  const promised = await readPromised(tx, projectId);
  const remainingCost = investment && toMinor(pertMean(investment));
  const summary = {
    paysBack,
    mean,
    p10: row.p10,
    p50: row.p50,
    p90: row.p90,
    remainingCost,
    fundingScore: mean === null || remainingCost === null ? null : fundingScore({ mean, remainingCost }),
    estimatedAt: estimatedAt === null ? null : new Date(estimatedAt),
    budget: row.budget === null ? null : Number(row.budget),
    spent: Number(row.spent),
    realised: row.realised,
    realisedTotal: Number(row.realisedTotal),
    realisedUntil: row.realisedUntil,
    belowPromise:
      promised !== null && fallsShort(promised, { total: Number(row.realisedTotal), until: row.realisedUntil }),
  };
  // whole numbers are exact up to 2⁵³: what would go beyond is refused, with all that was written for it
  if (![Number(row.everSpent), ...summary.realised, summary.realisedTotal].every(Number.isSafeInteger))
    throw invalid({ [field]: "With what is recorded already this comes to more than can be counted exactly." });
  await tx
    .insert(valueSummaries)
    .values({ projectId, ...summary })
    .onConflictDoUpdate({ target: valueSummaries.projectId, set: summary });
  return { projectId, ...summary };
}
