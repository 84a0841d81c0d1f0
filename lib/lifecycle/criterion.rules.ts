// What a criterion is. One file says all of it: what it asks and since when, what it reads, how it is judged, what is said then and who puts it right.
import type { Audience, EvidenceState, GateName, RequirementCategory, RequirementPriority, Role } from "@/db/enums";
import type { Reading } from "@/lib/format/reading";
import type { ProjectEvidence } from "./evidence/rules";
import type { EvidenceRef, Facts, Judgement, Repair } from "./gate-result.rules";
import type { AgeLimit, GateLimits, LimitName } from "./templates/rules";

/** The category, audience or role that a criterion of a family is about. */
export type CriterionSubject = RequirementCategory | Audience | Role | null;

/** By cause, the sentence that says it. What the sentence takes are the facts that are kept of such a judgement, all of them. */
export type Says = Readonly<Record<string, (facts: never, reading: Reading) => string>>;

export type None = Record<string, never>;
type FactsOf<F> = F extends (...given: infer P) => string
  ? P extends readonly [infer A, ...unknown[]]
    ? A extends Facts
      ? A
      : never
    : None
  : never;
/** Where the cause is one of several, the facts that each of them takes. */
type FactsOfAll<F> = (F extends unknown ? (facts: FactsOf<F>) => void : never) extends (facts: infer A) => void
  ? A
  : never;

declare const factsKey: unique symbol;
/** A judgement whose cause and facts fit a sentence: only `judging` makes one. */
type TypedJudgement<C, F> = Omit<Judgement, "because"> & { because: C; readonly [factsKey]: F };
type TypedJudgementOf<S extends Says, C> = C extends keyof S ? TypedJudgement<C, FactsOf<S[C]>> : never;
export type JudgementOf<S extends Says> = TypedJudgementOf<S, keyof S & string>;

type JudgedArguments<F> = [None] extends [F]
  ? [facts?: F, refs?: readonly EvidenceRef[], unsigned?: readonly (keyof F)[]]
  : [facts: F, refs?: readonly EvidenceRef[], unsigned?: readonly (keyof F)[]];

/** @param given the facts of the cause, what they rest on, and which of them a signature does not stand for: they may move while the answer stays the same */
export type Judged<S extends Says> = <C extends keyof S & string>(
  state: EvidenceState,
  because: C,
  ...given: JudgedArguments<FactsOfAll<S[C]>>
) => TypedJudgementOf<S, C>;

/** For parts of a judgement that several criteria share; a criterion is handed its own. */
export function judging<S extends Says>(): Judged<S>;
// that a cause can be said is known of types alone: whatever is said, one function judges
export function judging(): unknown {
  return judged;
}

function judged(
  state: EvidenceState,
  because: string,
  input: Facts = {},
  refs: readonly EvidenceRef[] = [],
  unsigned: readonly string[] = [],
): Judgement {
  if (unsigned.length === 0) return { state, because, facts: input, refs };
  const [figures, facts] = [true, false].map((isFigure) =>
    Object.fromEntries(Object.entries(input).filter(([name]) => unsigned.includes(name) === isFigure)),
  );
  return { state, because, facts: facts ?? {}, refs, figures: figures ?? {} };
}

/** Of things that are looked for one by one, those that a template of this version knew. */
export const partsAsked = <P extends string>(
  all: readonly P[],
  since: Readonly<Record<P, number>>,
  catalogue = 1,
): P[] => all.filter((part) => since[part] <= catalogue);

/** What a template sets, and the version of the catalogue of criteria that it was made from (the first, where it does not say). */
export type Terms = GateLimits & { catalogue?: number | undefined };

type Definition<Id extends string, S extends Says> = {
  /** The gate, what it is about, and of a family which one: `design.category.speed`. */
  id: Id;
  title: string;
  subject?: CriterionSubject;
  /** The version of the catalogue that it came with: a template that was made from an older one does not ask for it. */
  since: number;
  /** The same of what it looks for one by one, where that may grow. */
  parts?: Readonly<Record<string, number>>;
  /** How it is judged, in a sentence for people. */
  asks: string;
  /** The slices of evidence that it looks at, and no other. */
  reads: readonly (keyof ProjectEvidence)[];
  /** What a template sets for it, besides its age. */
  sets: readonly LimitName[];
  /** How long its evidence counts: as this limit says, as each piece says of itself, or for as long as it is the current one. */
  maxAge: AgeLimit | "own" | null;
  repair: Repair;
  /** Which of the agreed requirements it is judged by, if it is. */
  appliesTo?: (requirement: { category: RequirementCategory; priority: RequirementPriority }) => boolean;
  says: S;
};

type TopicOf<Id extends string> = Id extends `${string}.${infer T}.${string}`
  ? T
  : Id extends `${string}.${infer T}`
    ? T
    : never;

export type CriterionHead<Id extends string = string> = Omit<Definition<Id, Says>, "subject"> & {
  gate: GateName;
  /** What it is about, the same at every gate that asks for it: `must`. */
  topic: TopicOf<Id>;
  subject: CriterionSubject;
};

export type EvidenceCriterion<Id extends string = string, C extends string = string> = CriterionHead<Id> & {
  judge: (evidence: ProjectEvidence, now: Date, limits: Terms) => Judgement<C>;
};

export function criterion<Id extends `${GateName}.${string}`, S extends Says>({
  judge,
  ...definition
}: Definition<Id, S> & {
  judge: (evidence: ProjectEvidence, now: Date, limits: Terms, judged: Judged<S>) => JudgementOf<S>;
}): EvidenceCriterion<Id, keyof S & string> {
  const judged = judging<S>();
  return { ...headOf(definition), judge: (evidence, now, limits) => judge(evidence, now, limits, judged) };
}

export function headOf<Id extends `${GateName}.${string}`, S extends Says>(
  definition: Definition<Id, S>,
): CriterionHead<Id> {
  const { id, subject = null } = definition;
  const [gate, topic] = id.split(".");
  return { ...definition, subject, gate: gate as GateName, topic: topic as TopicOf<Id> };
}
