// What a project's runs are worth in money, hold-out by hold-out.
import type { Grant } from "@/lib/access/grant";
import { countRunsOfHoldouts } from "@/lib/experiments/holdouts/queries";
import { type UnrankedRun, unrankedOf, unrankedReason } from "@/lib/experiments/holdouts/rules";
import { listOutcomes, type OutcomesHead, readMade } from "@/lib/experiments/outcomes/queries";
import { createCache } from "@/lib/kernel/cache";
import { sha256Of } from "@/lib/kernel/digest";
import { type BaseRate, type CurrentTerms, readTerms } from "../base-rate/queries";
import { seedOf } from "../estimate.rules";
import type { MoneyMatrix } from "../matrix/queries";
import { readMeans } from "../worth/queries";
import { type Contender, comparedOf, mostCompared, type Ranking, rank } from "./ranking.rules";
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
  /** As it was stated last, whether or not it fits the classes of the matrix. */
  baseRate: BaseRate | null;
  /** One a hold-out that the team has named: the one that candidates are judged on first, retired ones last. */
  rankings: HoldoutRanking[];
  /** The newest first. */
  unranked: UnrankedRun[];
  /** What those of the unranked that were asked for are worth on their own cases, for their own pages. */
  alone: Ranked[];
};

/** Of the whole project; or only of the hold-outs of some runs; or with none but them shown. */
export type Asked = { of?: readonly string[]; among?: readonly string[] };

export async function readWorth(grant: Grant, { of, among }: Asked = {}): Promise<ProjectWorth> {
  const [terms, heads, means, scored] = await Promise.all([
    readTerms(grant.db, grant.project.id),
    listOutcomes(grant, { withDeleted: true }),
    readMeans(grant),
    countRunsOfHoldouts(grant),
  ]);
  const wanted = of ?? among;
  const isAsked = ({ runId }: { runId: string }) => !wanted || wanted.includes(runId);
  // a deleted run is still shown what it is worth, on its own page
  const isShown = ({ runId, deleted }: OutcomesHead) =>
    (of?.includes(runId) ?? false) || (!deleted && (among?.includes(runId) ?? true));
  const unranked = unrankedOf(heads.filter((head) => isAsked(head) && isShown(head)));
  const ranked = heads.filter((head) => unrankedReason(head) === null);
  const groups = Map.groupBy(ranked, ({ holdout }) => holdout?.id ?? "");
  const asked = [...groups].filter(([, group]) => group.some((head) => isAsked(head) && isShown(head)));
  const rankings = await Promise.all(
    asked.map(async ([id, group]): Promise<HoldoutRanking[]> => {
      const [first] = group;
      if (!first?.holdout) return [];
      const held = group.map((head) => ({ ...head, mean: means.get(head.runId), isShown: isShown(head) }));
      // what is shown comes first: it is compared however many others there are
      const [shown, others] = [held.filter((head) => head.isShown), held.filter((head) => !head.isShown)];
      const compared = comparedOf(shown);
      const beside = comparedOf(others).slice(0, Math.max(0, mostCompared - compared.length));
      const count = Math.max(scored.get(id) ?? 0, group.length);
      return [{ holdout: first.holdout, ...(await rankingOf(grant, terms, [...compared, ...beside], count)) }];
    }),
  );
  const lone = heads.filter((head) => isAsked(head) && unrankedReason(head) !== null);
  const alone = wanted
    ? await Promise.all(lone.map((head) => rankingOf(grant, terms, [{ ...head, isShown: true }], 1)))
    : [];
  const place = ({ holdout }: HoldoutRanking) => Number(holdout.isRetired) - Number(holdout.decides);
  return {
    matrix: terms?.matrix ?? null,
    baseRate: terms?.baseRate ?? null,
    rankings: rankings.flat().toSorted((one, other) => place(one) - place(other)),
    unranked,
    alone,
  };
}

export type Ranked = Pick<HoldoutRanking, "ranking" | "misfits">;

/** What was worked out already: the same outcomes under the same terms give the same figures, and a bootstrap costs more than a look. */
const known = createCache<Ranked>();

type Head = OutcomesHead & { isShown: boolean };

async function rankingOf(
  { db, project }: Grant,
  terms: CurrentTerms | null,
  heads: readonly Head[],
  scored: number,
): Promise<Ranked> {
  const shown = heads.filter(({ isShown }) => isShown);
  if (!terms) return { ranking: null, misfits: shown.map(({ runId, run }) => ({ runId, run, why: "no_matrix" })) };
  const key = sha256Of([
    terms.matrix.id,
    terms.baseRate?.id ?? "",
    scored,
    heads.map(({ runId, run, seconds, digest, isShown }) => [runId, run, seconds, digest, isShown]),
  ]);
  const before = known.get(key);
  if (before) return before;
  const made = await readMade(
    db,
    heads.map(({ runId }) => runId),
  );
  const misfits: Misfit[] = [];
  const contenders = heads.flatMap(({ runId, run, seconds, cases, isShown }): Contender[] => {
    const outcomes = made.get(runId);
    const price = outcomes ? priced(outcomes, cases, terms) : null;
    if (price === null) return [];
    if (typeof price !== "string") return [{ runId, run, seconds, priced: price, isLive: isShown }];
    if (isShown) misfits.push({ runId, run, why: price });
    return [];
  });
  return known.set(key, { ranking: rank(contenders, terms, { seed: seedOf(project.id), scored }), misfits });
}
