// What gates ask of a project, by its risk class: how strictly, which criteria, within which limits, and whose names.
import { type GateMode, type GateName, gates, type RiskClass, type Role } from "@/db/enums";
import { asksFor, type CriterionId, evidenceCriteria } from "../criteria/rules";

/** How old evidence may be, in days; exactly the limit still counts, and null means that it does not grow old. */
export const ageLimits = ["estimateDays", "realisedDays", "validationDays", "rehearsalDays"] as const;
export type AgeLimit = (typeof ageLimits)[number];

export type GateLimits = {
  estimateDays: number;
  realisedDays: number;
  validationDays: number | null;
  rehearsalDays: number | null;
  /** How much each part of the problem's context says at least. */
  contextCharacters: number;
  /** P(pays back), between 0 and 1, must be above this. */
  paysBack: number;
  /** For how many days from today a criterion may be waived at most. */
  waiverDays: number;
};
export type LimitName = keyof GateLimits;

export type GateTerms = {
  mode: GateMode;
  /** Criteria of the template's catalogue that are not asked for: all others are, because a gate must not pass on a question that nobody was asked. */
  off: readonly CriterionId[];
  /** Whose signature it asks for. */
  signers: readonly Role[];
};

export type Template = {
  /**
   * The version of the catalogue of criteria that it was made from; the first, where it does not say. What a newer Quintet brings is asked
   * of nobody who is judged by it: an admin publishes a version that asks, or a migration does, and a project adopts that.
   */
  catalogue?: number;
  gates: Readonly<Record<GateName, GateTerms>>;
  limits: GateLimits;
};

/** What the usual class starts with, and what everything was judged by before there were templates. Operation has no phase after it, so it holds nothing back. */
export const standardTemplate: Template = {
  gates: {
    design: { mode: "block", off: [], signers: ["stakeholder", "expert", "data_engineer"] },
    development: { mode: "block", off: [], signers: ["data_scientist", "expert", "stakeholder"] },
    deployment: { mode: "warn", off: [], signers: ["ml_engineer", "stakeholder"] },
    operation: { mode: "inform", off: [], signers: [] },
  },
  limits: {
    estimateDays: 180,
    realisedDays: 92,
    validationDays: null,
    rehearsalDays: null,
    contextCharacters: 40,
    paysBack: 0.5,
    waiverDays: 366,
  },
};

/** The first version of each class, as the migration stores them. */
export const firstTemplates: Readonly<Record<RiskClass, Template>> = {
  minimal: {
    gates: {
      design: { mode: "inform", off: [], signers: ["stakeholder"] },
      development: { mode: "inform", off: [], signers: ["data_scientist"] },
      deployment: { mode: "inform", off: [], signers: ["ml_engineer"] },
      operation: { mode: "inform", off: [], signers: [] },
    },
    limits: { ...standardTemplate.limits, estimateDays: 365 },
  },
  limited: standardTemplate,
  high: {
    gates: {
      ...standardTemplate.gates,
      development: { mode: "block", off: [], signers: ["data_scientist", "expert", "data_engineer", "stakeholder"] },
      deployment: { mode: "block", off: [], signers: ["ml_engineer", "expert", "stakeholder"] },
    },
    limits: {
      ...standardTemplate.limits,
      estimateDays: 120,
      validationDays: 365,
      rehearsalDays: 180,
      paysBack: 0.6,
      waiverDays: 90,
    },
  },
};

/** In the order in which they are shown, whatever order a stored version has them in. */
export const limitNames = Object.keys(standardTemplate.limits) as readonly LimitName[];

/** One thing that differs between two versions, in the order of the gates; figures as they are stored. */
export type Difference =
  | { of: "mode"; gate: GateName; before: GateMode; after: GateMode }
  | { of: "criterion"; gate: GateName; criterion: CriterionId; after: "asked" | "off" }
  | { of: "signer"; gate: GateName; role: Role; after: "asked" | "off" }
  | { of: "limit"; limit: LimitName; before: number | null; after: number | null };

export function differences(before: Template, next: Template): Difference[] {
  const inGates = gates.flatMap((gate): Difference[] => {
    const [termsBefore, termsAfter] = [before.gates[gate], next.gates[gate]];
    const added = <T>(one: readonly T[], other: readonly T[]) => other.filter((item) => !one.includes(item));
    const asks = evidenceCriteria[gate].filter((one) => asksFor(next, one) && !asksFor(before, one));
    const drops = evidenceCriteria[gate].filter((one) => asksFor(before, one) && !asksFor(next, one));
    return [
      ...(termsBefore.mode === termsAfter.mode
        ? []
        : [{ of: "mode" as const, gate, before: termsBefore.mode, after: termsAfter.mode }]),
      ...asks.map(({ id }) => ({ of: "criterion" as const, gate, criterion: id, after: "asked" as const })),
      ...drops.map(({ id }) => ({ of: "criterion" as const, gate, criterion: id, after: "off" as const })),
      ...added(termsBefore.signers, termsAfter.signers).map((role) => ({
        of: "signer" as const,
        gate,
        role,
        after: "asked" as const,
      })),
      ...added(termsAfter.signers, termsBefore.signers).map((role) => ({
        of: "signer" as const,
        gate,
        role,
        after: "off" as const,
      })),
    ];
  });
  const [limitsBefore, limitsAfter] = [before.limits, next.limits];
  const inLimits = limitNames
    .filter((limit) => limitsBefore[limit] !== limitsAfter[limit])
    .map((limit) => ({ of: "limit" as const, limit, before: limitsBefore[limit], after: limitsAfter[limit] }));
  return [...inGates, ...inLimits];
}

const strictness: readonly GateMode[] = ["inform", "warn", "block"];
/** Of these, more is asked for by the larger figure; of all others by the smaller one. */
const floors: readonly LimitName[] = ["contextCharacters", "paysBack"];

/** Whether a difference asks for less than before: everything that differs asks for more or for less. */
export function isLooser(difference: Difference): boolean {
  switch (difference.of) {
    case "mode":
      return strictness.indexOf(difference.after) < strictness.indexOf(difference.before);
    case "limit": {
      // what does not grow old counts for ever
      const [before, after] = [difference.before, difference.after].map((days) => days ?? Number.POSITIVE_INFINITY);
      return floors.includes(difference.limit) ? Number(after) < Number(before) : Number(after) > Number(before);
    }
    default:
      return difference.after === "off";
  }
}
