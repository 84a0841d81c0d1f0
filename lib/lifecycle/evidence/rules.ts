// What gates are judged on: plain data, fit for JSON, gathered by the domains to the left.
import type {
  Audience,
  EvidenceState,
  GateName,
  Phase,
  RequirementCategory,
  RequirementPriority,
  RequirementStatus,
  Role,
} from "@/db/enums";
import type { Day } from "@/lib/days";

export type ContextEvidence = { problem: string; todaysProcess: string; affected: string };

/** The current estimate; money in minor units, `paysBack` = P(NPV > 0) between 0 and 1. */
export type EstimateEvidence = {
  id: string;
  number: number;
  submittedAt: Date;
  paysBack: number;
  p10: number;
  p50: number;
  p90: number;
};

/** A requirement, how it stands at this moment, and the measurement or check that says so. */
export type RequirementEvidence = {
  id: string;
  version: number;
  category: RequirementCategory;
  priority: RequirementPriority;
  status: RequirementStatus;
  state: EvidenceState;
  rests: { kind: "measurement" | "check"; id: string } | null;
};

export type ExemptionEvidence = { category: RequirementCategory; reason: string };

/** A key metric that is not retired. */
export type MetricEvidence = {
  id: string;
  version: number;
  audience: Audience;
  baseline: number | null;
  target: number | null;
};

export type RealisedEvidence = { id: string; amount: number; periodEnd: Day; struckAt: Date | null };

/** The current budget and what was spent, in minor units. */
export type BudgetEvidence = { id: string; amount: number; spent: number };

/** `digest` is that of the evidence which the signer saw. */
export type SignatureEvidence = {
  gate: GateName;
  role: Role;
  personId: string;
  digest: string;
  signedAt: Date;
  withdrawnAt: Date | null;
};

export type WaiverEvidence = {
  criterion: string;
  waivedById: string;
  reason: string;
  waivedAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
};

/** Everything that gates are judged on. The order of the arrays says nothing. */
export type ProjectEvidence = {
  phase: Phase;
  /** When the project entered its present phase. */
  phaseSince: Date;
  context: ContextEvidence;
  estimate: EstimateEvidence | null;
  requirements: readonly RequirementEvidence[];
  exemptions: readonly ExemptionEvidence[];
  metrics: readonly MetricEvidence[];
  realised: readonly RealisedEvidence[];
  budget: BudgetEvidence | null;
  signatures: readonly SignatureEvidence[];
  waivers: readonly WaiverEvidence[];
};

/** How much and how fresh. Days are compared so that exactly the limit still counts. */
export type GateLimits = {
  contextCharacters: number;
  estimateDays: number;
  /** P(pays back) must be above this. */
  paysBack: number;
  realisedDays: number;
};

export const defaultLimits: GateLimits = {
  contextCharacters: 40,
  estimateDays: 180,
  paysBack: 0.5,
  realisedDays: 92,
};
