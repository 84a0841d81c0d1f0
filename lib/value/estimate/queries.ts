// The estimates of a project: none is ever changed, the newest counts.
import { and, desc, eq, sql } from "drizzle-orm";
import { estimates, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/errors";
import type { ValueInputs, Viability } from "../viability/rules";

export type EstimateLine = {
  id: string;
  number: number;
  current: boolean;
  inputs: ValueInputs;
  discountRate: number;
  note: string;
  submittedBy: string;
  submittedAt: Date;
  paysBack: number;
  mean: number;
  p10: number;
  p50: number;
  p90: number;
};

/** With its distribution, path and gains. */
export type Estimate = EstimateLine & { result: Viability };

const figure = (name: string) => sql<number>`(${estimates.result} ->> ${name})::float8`;
const columns = {
  id: estimates.id,
  number: estimates.number,
  current: estimates.current,
  inputs: sql<ValueInputs>`${estimates.inputs}`,
  discountRate: estimates.discountRate,
  note: estimates.note,
  submittedBy: people.name,
  submittedAt: estimates.submittedAt,
  paysBack: sql<number>`(${estimates.result} -> 'paysBack' ->> 'share')::float8`,
  mean: figure("mean"),
  p10: figure("p10"),
  p50: figure("p50"),
  p90: figure("p90"),
};

/** Newest first; only the current one brings its result along. */
export async function listEstimates(grant: Grant, size = 50): Promise<(EstimateLine & { result: Viability | null })[]> {
  return grant.db
    .select({ ...columns, result: sql<Viability | null>`case when ${estimates.current} then ${estimates.result} end` })
    .from(estimates)
    .innerJoin(people, eq(people.id, estimates.submittedById))
    .where(eq(estimates.projectId, grant.project.id))
    .orderBy(desc(estimates.number))
    .limit(size);
}

/** One estimate by its number, and the one before it. @throws Refusal not_found */
export async function getEstimate(
  grant: Grant,
  number: number,
): Promise<{ estimate: Estimate; previous: EstimateLine | null }> {
  const [estimate, previous] = await grant.db
    .select({ ...columns, result: sql<Viability>`${estimates.result}` })
    .from(estimates)
    .innerJoin(people, eq(people.id, estimates.submittedById))
    .where(
      and(eq(estimates.projectId, grant.project.id), sql`${estimates.number} in (${number}::int, ${number}::int - 1)`),
    )
    .orderBy(desc(estimates.number));
  if (estimate?.number !== number) throw notFound("This estimate");
  return { estimate, previous: previous ?? null };
}
