// What a project's runs are worth in money, hold-out by hold-out.
import type { Grant } from "@/lib/access/grant";
import { countRunsOfHoldouts } from "@/lib/experiments/holdouts/queries";
import { type UnrankedRun, unrankedOf, unrankedReason } from "@/lib/experiments/holdouts/rules";
import { listOutcomes, type OutcomesHead, readOutcomeData } from "@/lib/experiments/outcomes/queries";
import { createCache } from "@/lib/kernel/cache";
import { sha256Of } from "@/lib/kernel/digest";
import { type BaseRate, type CurrentTerms, readTerms } from "../base-rate/queries";
import { seedOf } from "../estimate.rules";
import type { MoneyMatrix } from "../matrix/queries";
import { readMeans } from "../worth/queries";
import { type Contender, mostCompared, type Ranking, rank, selectCompared } from "./ranking.rules";
import { type NoPrice, priceOutcomes } from "./rules";

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

/** Without a filter the whole project. `of`: only the hold-outs of these runs. `among`: the same, and only these runs are shown. */
export type WorthFilter = { of?: readonly string[]; among?: readonly string[] };

export async function readWorth(grant: Grant, { of, among }: WorthFilter = {}): Promise<ProjectWorth> {
  const [terms, heads, means, scored] = await Promise.all([
    readTerms(grant.db, grant.project.id),
    listOutcomes(grant, { withDeleted: true }),
    readMeans(grant),
    countRunsOfHoldouts(grant),
  ]);
  const requested = of ?? among;
  const isRequested = ({ runId }: { runId: string }) => !requested || requested.includes(runId);
  // a deleted run is still shown what it is worth, on its own page
  const isShown = ({ runId, deleted }: OutcomesHead) =>
    (of?.includes(runId) ?? false) || (!deleted && (among?.includes(runId) ?? true));
  const unranked = unrankedOf(heads.filter((head) => isRequested(head) && isShown(head)));
  const ranked = heads.filter((head) => unrankedReason(head) === null);
  const groups = Map.groupBy(ranked, ({ holdout }) => holdout?.id ?? "");
  const requestedGroups = [...groups].filter(([, group]) => group.some((head) => isRequested(head) && isShown(head)));
  const rankings = await Promise.all(
    requestedGroups.map(async ([id, group]): Promise<HoldoutRanking[]> => {
      const [first] = group;
      if (!first?.holdout) return [];
      const members = group.map((head) => ({ ...head, mean: means.get(head.runId), isShown: isShown(head) }));
      // what is shown comes first: it is compared however many others there are
      const [shown, others] = [members.filter((head) => head.isShown), members.filter((head) => !head.isShown)];
      const comparedMembers = selectCompared(shown);
      const comparedOthers = selectCompared(others).slice(0, Math.max(0, mostCompared - comparedMembers.length));
      const count = Math.max(scored.get(id) ?? 0, group.length);
      return [
        { holdout: first.holdout, ...(await rankingOf(grant, terms, [...comparedMembers, ...comparedOthers], count)) },
      ];
    }),
  );
  const unrankedHeads = heads.filter((head) => isRequested(head) && unrankedReason(head) !== null);
  const alone = requested
    ? await Promise.all(unrankedHeads.map((head) => rankingOf(grant, terms, [{ ...head, isShown: true }], 1)))
    : [];
  const orderOf = ({ holdout }: HoldoutRanking) => Number(holdout.isRetired) - Number(holdout.decides);
  return {
    matrix: terms?.matrix ?? null,
    baseRate: terms?.baseRate ?? null,
    rankings: rankings.flat().toSorted((one, other) => orderOf(one) - orderOf(other)),
    unranked,
    alone,
  };
}

export type Ranked = Pick<HoldoutRanking, "ranking" | "misfits">;

/** The same outcomes under the same terms give the same figures, and a bootstrap is slow. */
const rankingCache = createCache<Ranked>();

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
  const cached = rankingCache.get(key);
  if (cached) return cached;
  const outcomesByRun = await readOutcomeData(
    db,
    heads.map(({ runId }) => runId),
  );
  const misfits: Misfit[] = [];
  const contenders = heads.flatMap(({ runId, run, seconds, cases, isShown }): Contender[] => {
    const outcomes = outcomesByRun.get(runId);
    const price = outcomes ? priceOutcomes(outcomes, cases, terms) : null;
    if (price === null) return [];
    if (typeof price !== "string") return [{ runId, run, seconds, priced: price, isLive: isShown }];
    if (isShown) misfits.push({ runId, run, why: price });
    return [];
  });
  return rankingCache.set(key, { ranking: rank(contenders, terms, { seed: seedOf(project.id), scored }), misfits });
}
