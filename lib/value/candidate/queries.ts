// What a project's runs are worth in money, hold-out by hold-out.
import type { Grant } from "@/lib/access/grant";
import { sha256Of } from "@/lib/digest";
import { listOutcomes, type OutcomesHead, readMade } from "@/lib/experiments/outcomes/queries";
import { remembering } from "@/lib/remembering";
import { seedOf } from "../estimate/rules";
import { findMatrix, type MoneyMatrix } from "../matrix/queries";
import { readMeans } from "../worth/queries";
import { type Contender, comparedOf, type Ranking, rank } from "./ranking/rules";
import { type NoPrice, priced } from "./rules";

export type HoldoutRanking = {
  /** Null for a run whose hold-out nobody named: it has a price, and is compared with no other. */
  holdout: { id: string; name: string } | null;
  /** Null where no run has a price. */
  ranking: Ranking | null;
  /** Runs that have no price, by why. */
  misfits: { runId: string; run: string; why: NoPrice }[];
};

export type ProjectWorth = {
  matrix: MoneyMatrix | null;
  /** That of the newest outcomes first. */
  rankings: HoldoutRanking[];
};

/** Of the whole project; or only of the hold-outs of some runs; or with none but them compared. */
export type Asked = { of?: readonly string[]; among?: readonly string[] };

export async function readWorth(grant: Grant, { of, among }: Asked = {}): Promise<ProjectWorth> {
  const [matrix, live, own, means] = await Promise.all([
    findMatrix(grant),
    listOutcomes(grant),
    of ? listOutcomes(grant, { runIds: of }) : [],
    readMeans(grant),
  ]);
  // a deleted run is still shown what it is worth, on its own page
  const heads = [...own.filter(({ runId }) => !live.some((head) => head.runId === runId)), ...live];
  const groups = Map.groupBy(heads, ({ holdout, runId }) => holdout?.id ?? runId);
  const wanted = of ?? among;
  const asked = [...groups.values()].filter((group) => !wanted || group.some(({ runId }) => wanted.includes(runId)));
  const rankings = await Promise.all(
    asked.map(async (group): Promise<HoldoutRanking> => {
      const wanted = among ? group.filter(({ runId }) => among.includes(runId)) : group;
      const compared = comparedOf(wanted.map((head) => ({ ...head, mean: means.get(head.runId) })));
      return { holdout: group[0]?.holdout ?? null, ...(await rankingOf(grant, matrix, compared, group.length)) };
    }),
  );
  return { matrix, rankings };
}

type Ranked = Pick<HoldoutRanking, "ranking" | "misfits">;

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
  const misfits: HoldoutRanking["misfits"] = [];
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
