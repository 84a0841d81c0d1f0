// What a criterion is, and what a gate answers: plain data, fit for JSON, so that pages and stored history can hold it.
import type { CriterionState, EvidenceState, GateMode, GateName, Role } from "@/db/enums";
import type { ProjectEvidence, WaiverEvidence } from "./evidence/rules";
import type { CriterionId, CriterionSubject, CriterionTitle } from "./naming.rules";
import type { AgeLimit, GateLimits, LimitName } from "./templates/rules";

/** What the words of a judgement are chosen by; `lib/format` says them. */
export const causes = [
  "described",
  "not-described",
  "estimated",
  "not-estimated",
  "agreed",
  "not-applicable",
  "only-proposed",
  "none-agreed",
  "defined",
  "no-baseline-or-target",
  "no-metric",
  "all-met",
  "some-unmet",
  "some-without-evidence",
  "some-stale",
  "no-must",
  "likely",
  "unlikely",
  "too-old",
  "recorded",
  "not-due-yet",
  "never-recorded",
  "not-live",
  "within-budget",
  "over-budget",
  "no-budget",
  "no-dataset",
  "no-rule",
  "no-version",
  "no-rows",
  "nothing-promised",
  "rules-pass",
  "rules-fail",
  "rules-stale",
  "rules-without-result",
  "not-validated",
  "not-usable",
  "validated-long-ago",
  "validated-other-version",
  "sound",
  "no-candidate",
  "run-gone",
  "proposed",
  "data-unknown",
  "no-matrix",
  "no-outcomes",
  "holdout-not-named",
  "learned-from-holdout",
  "rivals-elsewhere",
  "not-priced-yet",
  "older-matrix",
  "older-base-rate",
  "older-outcomes",
  "no-price",
  "nothing-beside",
  "no-range",
  "better-in-money",
  "not-better-in-money",
  "errors-not-sent",
  "errors-unseen",
  "errors-seen",
  "no-release",
  "version-withdrawn",
  "prepared",
  "not-rehearsed",
  "rehearsed",
  "rehearsed-long-ago",
  "some-unwatched",
  "watched",
  "critical-alerts",
  "no-critical-alert",
  "contract-broken",
  "contracts-hold",
  "review-held",
  "review-not-due",
  "review-overdue",
  "signed",
  "signed-older-evidence",
  "signed-before-pivot",
  "not-signed",
] as const;
export type Cause = (typeof causes)[number];

export type EvidenceRef = {
  kind:
    | "estimate"
    | "requirement"
    | "measurement"
    | "check"
    | "run"
    | "window"
    | "exemption"
    | "metric"
    | "realised"
    | "budget"
    | "dataset"
    | "dataset-version"
    | "model-version"
    | "matrix"
    | "sample-batch"
    | "release"
    | "alert"
    | "review"
    | "person";
  id: string;
  /** Null for what never changes once recorded. */
  version: number | null;
};

/** The figures and words a judgement rests on. They never hold an age: a digest must not change because time passed. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export type Judgement = {
  state: EvidenceState;
  because: Cause;
  facts: Facts;
  refs: readonly EvidenceRef[];
  /** Requirements whose newest measurement says otherwise and is not believed yet; a signer is not asked about a doubt. */
  doubted?: readonly string[];
  /** What its words say besides the facts and a signature does not stand for: it may move while the answer stays the same. */
  figures?: Facts;
  /** Where it is put right, if that depends on what is wrong. */
  repair?: Repair;
};

export const judgement = (
  state: EvidenceState,
  because: Cause,
  facts: Facts = {},
  refs: readonly EvidenceRef[] = [],
): Judgement => ({ state, because, facts, refs });

/** Who can put it right, and where: a path below the project (`requirements`, `lifecycle/design`; "" is its overview). */
export type Repair = { roles: readonly Role[]; where: string };

type CriterionHead = {
  id: CriterionId;
  gate: GateName;
  title: CriterionTitle;
  subject: CriterionSubject;
  /** The slices of evidence that it looks at, and no other. */
  reads: readonly (keyof ProjectEvidence)[];
  /** How it is judged, in a sentence for people. */
  judged: string;
  /** What a template sets for it, besides its age. */
  sets: readonly LimitName[];
  /** How long its evidence counts: as this limit says, as each piece says of itself, or for as long as it is the current one. */
  maxAge: AgeLimit | "own" | null;
  repair: Repair;
};

export type EvidenceCriterion = CriterionHead & {
  judge: (evidence: ProjectEvidence, now: Date, limits: GateLimits) => Judgement;
};

/**
 * Judged last, against the digest of what the gate's other criteria say, if there is a signature at all; it can't be waived.
 * `digestAt` is the digest of the same evidence by the terms that held when somebody signed.
 */
export type SignatureCriterion = CriterionHead & {
  role: Role;
  judgeAgainst: (evidence: ProjectEvidence, digest: () => string, digestAt: (signedAt: Date) => string) => Judgement;
};

export type Criterion = EvidenceCriterion | SignatureCriterion;

/** `unchecked`: it came to apply after its gate had passed, and has had no result since. */
export type ResultState = CriterionState | "unchecked";

export type CriterionResult = {
  id: CriterionId;
  gate: GateName;
  title: CriterionTitle;
  subject: CriterionSubject;
  repair: Repair;
  state: ResultState;
  /** When it came to be asked for (ISO 8601), where its state is `unchecked`. */
  askedAt?: string;
  because: Cause;
  facts: Facts;
  refs: readonly EvidenceRef[];
  doubted?: readonly string[];
  figures?: Facts;
  /** The waiver under which it stands, if its state is `waived`. */
  waiver: WaiverEvidence | null;
};

export type GateResult = {
  gate: GateName;
  /** How strictly it holds. */
  mode: GateMode;
  /** `met` only if every criterion is met or waived; else the worst of them. */
  state: EvidenceState;
  /** Stands under at least one waiver. */
  waived: boolean;
  /** What a signature given now would hold, and what one holds that was given then, by the terms of that day. */
  digest: string;
  digestAt: (signedAt: Date) => string;
  criteria: readonly CriterionResult[];
};
