// The estimates of a project: none is ever changed, the newest counts.
import { and, desc, eq, sql } from "drizzle-orm";
import { estimates, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { type Attribution, attributeChange } from "./attribution.rules";
import type { Together } from "./copula.rules";
import type { ValueInputs } from "./simulation.rules";
import { type CitedSources, listSources } from "./sources/queries";
import { type StoredViability, simulateNpv, type Viability } from "./viability.rules";

export type EstimateLine = {
  id: string;
  number: number;
  current: boolean;
  inputs: ValueInputs;
  together: Together;
  discountRate: number;
  note: string;
  submittedBy: string;
  submittedAt: Date;
  paysBack: number;
  mean: number;
  p10: number;
  p50: number;
  p90: number;
  /** What each input moved since the estimate before; null for the first, and where none was kept. */
  moved: Attribution | null;
  /** What its measured inputs rest on. */
  sources: CitedSources;
};

/** With its distribution, path and gains. */
export type Estimate = EstimateLine & { result: Viability };

const figure = (name: string) => sql<number>`(${estimates.result} ->> ${name})::float8`;
const columns = {
  id: estimates.id,
  number: estimates.number,
  current: estimates.current,
  inputs: estimates.inputs,
  together: estimates.together,
  discountRate: estimates.discountRate,
  note: estimates.note,
  submittedBy: people.name,
  submittedAt: estimates.submittedAt,
  paysBack: sql<number>`(${estimates.result} -> 'paysBack' ->> 'share')::float8`,
  mean: figure("mean"),
  p10: figure("p10"),
  p50: figure("p50"),
  p90: figure("p90"),
  moved: estimates.moved,
};

/** Newest first; only the current one brings its result along. */
export async function listEstimates(grant: Grant, size = 50): Promise<(EstimateLine & { result: Viability | null })[]> {
  const rows = await grant.db
    .select({
      ...columns,
      result: sql<StoredViability | null>`case when ${estimates.current} then ${estimates.result} end`,
    })
    .from(estimates)
    .innerJoin(people, eq(people.id, estimates.submittedById))
    .where(eq(estimates.projectId, grant.project.id))
    .orderBy(desc(estimates.number))
    .limit(size);
  const sources = await listSources(
    grant,
    rows.map(({ id }) => id),
  );
  return rows.map((line) => ({
    ...line,
    sources: sources.get(line.id) ?? {},
    result: line.result && withLearning(line, line.result),
  }));
}

/** One estimate by its number, and the one before it. @throws Refusal not_found */
export async function getEstimate(
  grant: Grant,
  number: number,
): Promise<{ estimate: Estimate; previous: EstimateLine | null }> {
  const rows = await grant.db
    .select({ ...columns, result: estimates.result })
    .from(estimates)
    .innerJoin(people, eq(people.id, estimates.submittedById))
    .where(
      and(eq(estimates.projectId, grant.project.id), sql`${estimates.number} in (${number}::int, ${number}::int - 1)`),
    )
    .orderBy(desc(estimates.number));
  const sources = await listSources(
    grant,
    rows.map(({ id }) => id),
  );
  const [estimate, previous] = rows.map((line) => ({ ...line, sources: sources.get(line.id) ?? {} }));
  if (estimate?.number !== number) throw notFound("This estimate");
  const moved = estimate.moved ?? (previous ? attributeChange(previous, estimate, estimate.result) : null);
  return {
    estimate: { ...estimate, moved, result: withLearning(estimate, estimate.result) },
    previous: previous ?? null,
  };
}

/** The same inputs and seed give the same figures, so what an old estimate lacks is simulated again. */
function withLearning(
  { inputs, together }: Pick<EstimateLine, "inputs" | "together">,
  stored: StoredViability,
): Viability {
  const { learning } = stored;
  if (learning?.pair !== undefined) return { ...stored, learning: { ...learning, pair: learning.pair } };
  const simulated = simulateNpv(inputs, { ...stored, together });
  if (!simulated.ok) throw new Error(`A stored estimate cannot be simulated: ${JSON.stringify(simulated.faults)}`);
  return { ...stored, learning: { ...simulated.viability.learning, ...learning } };
}
