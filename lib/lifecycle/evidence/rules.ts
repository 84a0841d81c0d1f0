// What gates are judged on: plain data, fit for JSON, gathered by the domains to the left.
import type {
  Audience,
  EvidenceState,
  GateName,
  MonitorKind,
  Phase,
  RequirementCategory,
  RequirementPriority,
  RequirementStatus,
  ValidationVerdict,
} from "@/db/enums";
import type { Day } from "@/lib/kernel/days";
import type { BudgetSlice, EstimateSlice, MatrixSlice, RealisedSlice, WorthSlice } from "@/lib/value/slices";
import type { SignatureSlice, WaiverSlice } from "../slices";
import type { AdoptionEvidence } from "../templates/adoption.rules";
import type { Template } from "../templates/rules";
import type { JudgedThing, JudgedVersion, Proof } from "./proofs.rules";

export type ContextEvidence = { problem: string; todaysProcess: string; affected: string };

/** A requirement, and how it stands for each thing that gates judge. */
export type RequirementEvidence = {
  id: string;
  version: number;
  category: RequirementCategory;
  priority: RequirementPriority;
  status: RequirementStatus;
  /** Null while it is only proposed. */
  agreedAt: Date | null;
  /** The key metric that speaks for it, whose version holds the target. */
  metric: { id: string; version: number } | null;
  proofs: Readonly<Record<JudgedThing, Proof>>;
};

export type ExemptionEvidence = { category: RequirementCategory; reason: string };

/** A key metric that is not retired. */
export type MetricEvidence = {
  id: string;
  version: number;
  audience: Audience;
  baseline: number | null;
  target: number | null;
  createdAt: Date;
};

export type RealisedEvidence = RealisedSlice & { struckAt: Date | null };

/** What rules say that have a result at all, and since when there is one that has none; null where each has one. */
export type KnownChecks = {
  rules: number;
  /** By the latest result of each, on whichever version it was; null where none has one. */
  checks: EvidenceState | null;
  critical: EvidenceState | null;
  uncheckedSince: Date | null;
};

/** A dataset in use. `checks` is the worst of its rules on the version that counts, `critical` that of the critical ones. */
export type DatasetEvidence = {
  id: string;
  /** The number of the version that counts; null where none has come in yet. */
  version: number | null;
  /** Of that version; null where nobody counted. */
  rows: number | null;
  /** Versions are promised to follow each other, so that one word of an expert stands for all of them. */
  refreshed: boolean;
  rules: number;
  checks: EvidenceState;
  critical: EvidenceState | null;
  known: KnownChecks;
  /** Against the promise to refresh it, and against the columns promised; null where nothing is promised. */
  freshness: EvidenceState | null;
  contract: EvidenceState | null;
  /** An expert's latest word on any of its versions. */
  validation: { verdict: ValidationVerdict; version: number; at: Date } | null;
};

/** The model version that was proposed last and not withdrawn. */
export type CandidateEvidence = {
  id: string;
  number: number;
  proposedAt: Date;
  /** How its run stands: the model of a run that was deleted is nobody's any more. */
  run: JudgedVersion["status"];
  /**
   * How the rules stand on the very version of data that it was trained on (null where nobody said which): all of them, those that were
   * checked on it, and since when there is one that was not.
   */
  trainedOn: {
    versionId: string;
    state: EvidenceState;
    known: EvidenceState | null;
    uncheckedSince: Date | null;
  } | null;
  /** The samples that show its worst errors, when they were sent, and how many of them no expert has looked at. */
  worstErrors: { batchId: string; sentAt: Date; samples: number; open: number } | null;
  /** Null without outcomes. */
  worth: WorthSlice | null;
};

/** The release that is live in production, else the one prepared for it last. */
export type ReleaseEvidence = {
  id: string;
  number: number;
  live: boolean;
  /** The version that it brings was withdrawn since. */
  withdrawn: boolean;
  /** Integration point and owner, strategy and a way back are asked for when it is prepared; the rehearsal comes later. */
  rehearsedAt: Date | null;
  monitors: readonly MonitorKind[];
};

/** The review that was decided last, and the day on which the next one is due; signatures from before a pivot no longer count. */
export type ReviewEvidence = { id: string | null; dueOn: Day; pivotedAt: Date | null };

/** Everything that gates are judged on. The order of the arrays says nothing. */
export type ProjectEvidence = {
  /** What its gates ask for, and how strictly. */
  template: Template;
  /** When it took that on, and others before. */
  adoptions: readonly AdoptionEvidence[];
  /** The workspace's, in which days begin and end. */
  timeZone: string;
  phase: Phase;
  /** When the project entered its present phase. */
  phaseSince: Date;
  /**
   * When it went through each gate that it has not stepped back before; deployment and operation count from when they were first met, and
   * so does development where the version that it is about was proposed later: nothing that was proposed since has passed yet.
   */
  passed: Readonly<Partial<Record<GateName, Date>>>;
  context: ContextEvidence;
  estimate: EstimateSlice | null;
  requirements: readonly RequirementEvidence[];
  exemptions: readonly ExemptionEvidence[];
  metrics: readonly MetricEvidence[];
  realised: readonly RealisedEvidence[];
  budget: BudgetSlice | null;
  datasets: readonly DatasetEvidence[];
  candidate: CandidateEvidence | null;
  matrix: MatrixSlice | null;
  release: ReleaseEvidence | null;
  /** The critical alerts that are open, by id. */
  criticalAlerts: readonly string[];
  review: ReviewEvidence;
  signatures: readonly SignatureSlice[];
  waivers: readonly WaiverSlice[];
};
