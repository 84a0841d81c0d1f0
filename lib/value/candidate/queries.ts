// What a project's runs are worth in money, hold-out by hold-out.
import type { Grant } from "@/lib/access/grant";
import { sha256Of } from "@/lib/digest";
import { countRunsOfHoldouts } from "@/lib/experiments/holdouts/queries";
import { type UnrankedRun, unrankedOf, unrankedReason } from "@/lib/experiments/holdouts/rules";
import { listOutcomes, type OutcomesHead, readMade } from "@/lib/experiments/outcomes/queries";
import { remembering } from "@/lib/remembering";
import { seedOf } from "../estimate/rules";
import { findMatrix, type MoneyMatrix } from "../matrix/queries";
import { readMeans } from "../worth/queries";
import { type Contender, comparedOf, type Ranking, rank } from "./ranking/rules";
import { type NoPrice, priced } from "./rules";

export type HoldoutRanking = {
  holdout: NonNullable<OutcomesHead["holdout"]>;
  /** Null where no run has a price. */
  ranking: Ranking | null;
  /** Runs that have no price, by why. */
  misfits: Misfit[];
};
type Misfit = { runId: string; run: string; why: NoPrice };

export type ProjectWorth = {
  matrix: MoneyMatrix | null;
  /** One a hold-out that the team has named: the one that candidates are judged on first, retired ones last. */
  rankings: HoldoutRanking[];
  /** The newest first. */
  unranked: UnrankedRun[];
  /** What those of the unranked that were asked for are worth on their own cases, for their own pages. */
  alone: Ranked[];
};

/** Of the whole project; or only of the hold-outs of some runs; or with none but them compared. */
export type Asked = { of?: readonly string[]; among?: readonly string[] };

export async function readWorth(grant: Grant, { of, among }: Asked = {}): Promise<ProjectWorth> {
  const [matrix, live, own, means, scored] = await Promise.all([
    findMatrix(grant),
    listOutcomes(grant),
    of ? listOutcomes(grant, { runIds: of }) : [],
    readMeans(grant),
    countRunsOfHoldouts(grant),
  ]);
  // a deleted run is still shown what it is worth, on its own page
  const heads = [...own.filter(({ runId }) => !live.some((head) => head.runId === runId)), ...live];
  const wanted = of ?? among;
  const isAsked = ({ runId }: { runId: string }) => !wanted || wanted.includes(runId);
  const unranked = unrankedOf(heads.filter(isAsked));
  const ranked = heads.filter((head) => unrankedReason(head) === null);
  const groups = Map.groupBy(ranked, ({ holdout }) => holdout?.id ?? "");
  const asked = [...groups].filter(([, group]) => group.some(isAsked));
  const rankings = await Promise.all(
    asked.map(async ([id, group]): Promise<HoldoutRanking[]> => {
      const beside = among ? group.filter(isAsked) : group;
      const compared = comparedOf(beside.map((head) => ({ ...head, mean: means.get(head.runId) })));
      const [first] = group;
      const count = Math.max(scored.get(id) ?? 0, group.length);
      if (!first?.holdout) return [];
      return [{ holdout: first.holdout, ...(await rankingOf(grant, matrix, compared, count)) }];
    }),
  );
  const lone = heads.filter((head) => isAsked(head) && unrankedReason(head) !== null);
  const alone = wanted ? await Promise.all(lone.map((head) => rankingOf(grant, matrix, [head], 1))) : [];
  const place = ({ holdout }: HoldoutRanking) => Number(holdout.isRetired) - Number(holdout.decides);
  return {
    matrix,
    rankings: rankings.flat().toSorted((one, other) => place(one) - place(other)),
    unranked,
    alone,
  };
}

export type Ranked = Pick<HoldoutRanking, "ranking" | "misfits">;

/** What was worked out already: the same outcomes under the same matrix give the same figures, and a bootstrap costs more than a look. */
const known = remembering<Ranked>();

async function rankingOf(
  { db, project }: Grant,
  matrix: MoneyMatrix | null,
  heads: readonly OutcomesHead[],
  scored: number,
): Promise<Ranked> {
  if (!matrix) return { ranking: null, misfits: heads.map(({ runId, run }) => ({ runId, run, why: "no_matrix" })) };
  const key = sha256Of([
    matrix.id,
    scored,
    heads.map(({ runId, run, seconds, digest }) => [runId, run, seconds, digest]),
  ]);
  const before = known.get(key);
  if (before) return before;
  const made = await readMade(
    db,
    heads.map(({ runId }) => runId),
  );
  const misfits: Misfit[] = [];
  const contenders = heads.flatMap(({ runId, run, seconds, cases }): Contender[] => {
    const outcomes = made.get(runId);
    const price = outcomes ? priced(outcomes, cases, matrix) : null;
    if (price === null) return [];
    if (typeof price !== "string") return [{ runId, run, seconds, priced: price }];
    misfits.push({ runId, run, why: price });
    return [];
  });
  return known.set(key, { ranking: rank(contenders, matrix, { seed: seedOf(project.id), scored }), misfits });
}
