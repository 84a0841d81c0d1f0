// The run that leads in each of a person's projects, in money, by what is kept of it: two statements, however many projects.
import { sql } from "drizzle-orm";
import type { MatrixKind } from "@/db/enums";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { readOutcomeData } from "@/lib/experiments/outcomes/queries";
import { createCache } from "@/lib/kernel/cache";
import type { Matrix } from "../matrix/rules";
import { type Lead, leadOfProject } from "../worth/queries";
import { intervalOf, optimismFrom } from "../worth/rules";
import { priceOutcomes, type Worth } from "./rules";
import type { Optimism } from "./selection.rules";

export type Leader = {
  key: string;
  name: string;
  currency: string;
  run: string;
  worth: Pick<Worth, "perCase" | "cases" | "counts" | "against">;
  /** How many runs were scored on its hold-out, and how many others are level with it. */
  scored: number;
  level: number;
  /** How much a case of the best of so many looks too good for having been chosen; null where nobody knows. */
  optimism: Optimism | null;
  matrix: Matrix;
};

type Row = Lead & {
  key: string;
  name: string;
  currency: string;
  cases: number;
  digest: string;
  matrix: { id: string; kind: MatrixKind; terms: object };
};

/** As many as a glance takes in. */
const mostProjects = 6;

/** By matrix, run and outcomes: counting reads every case. */
const countsCache = createCache<Worth["counts"]>();

/** Of the projects that the person works in and that were active last: the leader on the hold-out that its team judges candidates on. */
export async function listMyLeaders({ db, person }: WorkspaceGrant): Promise<Leader[]> {
  const rows = await db.execute<Row>(sql`
    select mine.key, mine.name, mine.currency, l.*, o.cases, o.digest,
      json_build_object('id', y.id, 'kind', y.kind, 'terms', y.terms) as matrix
    from (select p.id, p.key, p.name, p.currency, p.updated_at from projects p where p.archived_at is null and p.status = 'active'
        and p.id in (select m.project_id from memberships m where m.person_id = ${person.id})
      order by p.updated_at desc limit ${mostProjects}) mine
    join money_matrices y on y.project_id = mine.id and y.current
    cross join lateral (${leadOfProject(sql`mine.id`)}) l
    join run_outcomes o on o.run_id = l."runId"
    join run_worths w on w.run_id = o.run_id and w.matrix_id = y.id and w.outcomes_digest = o.digest
    order by mine.updated_at desc`);
  const cacheKeyOf = ({ matrix, runId, digest }: Row) => `${matrix.id} ${runId} ${digest}`;
  const uncached = rows.filter((row) => countsCache.get(cacheKeyOf(row)) === undefined);
  const outcomesByRun = await readOutcomeData(
    db,
    uncached.map(({ runId }) => runId),
  );
  return rows.map((row) => {
    const { key, name, currency, run, runId, cases, scored, level } = row;
    const matrix = { kind: row.matrix.kind, ...row.matrix.terms } as Matrix;
    const outcomes = outcomesByRun.get(runId);
    const price = outcomes && priceOutcomes(outcomes, cases, { matrix, mix: null });
    const counts = price
      ? countsCache.set(cacheKeyOf(row), typeof price === "string" ? null : price.counts)
      : countsCache.get(cacheKeyOf(row));
    const against = row.against.map((each) => ({ ...each, gain: intervalOf(each.gain) }));
    const worth = { perCase: intervalOf(row), cases, counts: counts ?? null, against };
    return { key, name, currency, run, worth, scored, level, matrix, optimism: optimismFrom(row) };
  });
}
