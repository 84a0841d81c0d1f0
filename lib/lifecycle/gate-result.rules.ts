// Types of judgements and results of criteria and gates: plain data, fit for JSON, as pages and stored history hold it.
import type { CriterionState, EvidenceState, GateMode, GateName, GateState, Role } from "@/db/enums";
import type { Cause, CriterionId, CriterionTopic } from "./criteria/rules";
import type { CriterionSubject } from "./criterion.rules";
import type { Lack } from "./evidence/proofs.rules";
import type { WaiverSlice } from "./slices";

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

/** One of several requirements that a judgement rests on: how it stands, its figure, or why it has none. */
export type RequirementFact = {
  readonly id: string;
  readonly state?: EvidenceState;
  readonly value?: number;
  readonly lack?: Lack;
};

type Fact = string | number | boolean | null | readonly string[] | readonly RequirementFact[];

/** The figures and words a judgement rests on. They never hold an age: a digest must not change because time passed. */
export type Facts = Readonly<{ [name: string]: Fact | undefined }>;

export type Judgement<C extends string = string> = {
  state: EvidenceState;
  because: C;
  facts: Facts;
  refs: readonly EvidenceRef[];
  /** Requirements whose newest measurement says otherwise and is not believed yet; a signer is not asked about a doubt. */
  doubted?: readonly string[];
  /** What its words say besides the facts and a signature does not stand for: it may move while the answer stays the same. */
  figures?: Facts;
  /** Where it is put right, if that depends on what is wrong. */
  repair?: Repair;
};

/** Who can put it right, and where: a path below the project (`requirements`, `lifecycle/design`; "" is its overview). */
export type Repair = { roles: readonly Role[]; where: string };

/** `unchecked`: it came to apply after its gate had passed, and has had no result since. */
export type ResultState = CriterionState | "unchecked";

export type CriterionResult = {
  id: CriterionId;
  gate: GateName;
  /** Its topic, under the name by which judgements have been stored. */
  title: CriterionTopic;
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
  waiver: WaiverSlice | null;
};

/** As people see it: a gate that passes only under a waiver says so. */
export type ShownGateState = GateState | "waived";

export type GateResult = {
  gate: GateName;
  /** How strictly it holds. */
  mode: GateMode;
  /** `passed` only if every criterion is met, waived or not checked yet. */
  state: GateState;
  /** Stands under at least one waiver. */
  waived: boolean;
  /** What a signature given now would hold, and what one holds that was given then, by the terms of that day. */
  digest: string;
  digestAt: (signedAt: Date) => string;
  criteria: readonly CriterionResult[];
};
