// What a project's runs are worth in money, hold-out by hold-out.
import type { Grant } from "@/lib/access/grant";
import { listOutcomes, type OutcomesHead, readMade } from "@/lib/experiments/outcomes/queries";
import { seedOf } from "../estimate/rules";
import { findMatrix, type MoneyMatrix } from "../matrix/queries";
import { type Contender, type Ranking, rank } from "./ranking/rules";
import { type Misfit, priced } from "./rules";

/** So many runs of a hold-out are compared, the newest first; all are counted. */
const mostCompared = 60;

export type Holdout = { id: string; name: string };

export type HoldoutRanking = {
  holdout: Holdout;
  ranking: Ranking;
  /** Runs that were scored on it and have no price, by why. */
  misfits: { runId: string; run: string; why: Misfit }[];
};

export type ProjectWorth = {
  matrix: MoneyMatrix | null;
  /** That of the newest outcomes first. */
  rankings: HoldoutRanking[];
  /** Runs whose hold-out nobody named: they have a price, but are compared with no other. */
  alone: { runId: string; run: string; ranking: Ranking }[];
  outcomes: number;
};

/** Of the whole project, or of one run with those that were scored on the same cases. */
export async function readWorth(
  grant: Pick<Grant, "db" | "project">,
  { runId }: { runId?: string } = {},
): Promise<ProjectWorth> {
  const [matrix, every] = await Promise.all([findMatrix(grant as Grant), listOutcomes(grant)]);
  const own = runId
    ? (every.find((head) => head.runId === runId) ?? (await listOutcomes(grant, { runIds: [runId] }))[0])
    : undefined;
  const heads = runId
    ? [...new Set(own ? [own, ...every.filter((head) => own.holdout && head.holdout?.id === own.holdout.id)] : [])]
    : every;
  const groups = new Map<string, OutcomesHead[]>();
  for (const head of heads) {
    const key = head.holdout?.id ?? head.runId;
    groups.set(key, [...(groups.get(key) ?? []), head]);
  }
  const compared = [...groups.values()].flatMap((group) => group.slice(0, mostCompared));
  const made = await readMade(grant.db, matrix ? compared.map((head) => head.runId) : []);
  const seed = seedOf(grant.project.id);
  const rankings: HoldoutRanking[] = [];
  const alone: ProjectWorth["alone"] = [];
  for (const group of groups.values()) {
    const misfits: HoldoutRanking["misfits"] = [];
    const contenders = group.slice(0, mostCompared).flatMap(({ runId: id, run, seconds, cases }): Contender[] => {
      const outcomes = made.get(id);
      const price = outcomes ? priced(outcomes, cases, matrix) : "no-matrix";
      if (typeof price !== "string") return [{ runId: id, run, seconds, priced: price }];
      misfits.push({ runId: id, run, why: price });
      return [];
    });
    const ranking = matrix && rank(contenders, matrix, { seed, scored: group.length - misfits.length });
    const [first] = group;
    if (!ranking || !first) continue;
    if (first.holdout) rankings.push({ holdout: first.holdout, ranking, misfits });
    else alone.push({ runId: first.runId, run: first.run, ranking });
  }
  return { matrix, rankings, alone, outcomes: heads.length };
}
