// Labels of requirements, key metrics and their states.
import type {
  Audience,
  CheckVerdict,
  Direction,
  EvidenceState,
  MeasurementSource,
  RequirementCategory,
  RequirementPriority,
  RequirementStatus,
} from "@/db/enums";

export const evidenceStateWords = {
  met: "On target",
  unmet: "Off target",
  missing: "No evidence yet",
  stale: "Out of date",
} as const satisfies Record<EvidenceState, string>;

export const checkVerdictWords = {
  met: "Met",
  unmet: "Not met",
} as const satisfies Record<CheckVerdict, string>;

export const requirementCategoryWords = {
  speed: "Speed",
  accuracy: "Accuracy",
  transparency: "Transparency",
  compliance: "Compliance",
  budget: "Budget",
  team: "Team",
} as const satisfies Record<RequirementCategory, string>;

export const requirementCategoryHelp = {
  speed: "How soon the person who uses it needs an answer.",
  accuracy: "How often it may be wrong, and which mistakes matter most.",
  transparency: "What it must be able to explain, and to whom.",
  compliance: "The laws, contracts and rules that it must respect.",
  budget: "What it may cost to build and to run.",
  team: "Who and which skills are needed, and for how long.",
} as const satisfies Record<RequirementCategory, string>;

export const requirementPriorityWords = {
  must: "Must",
  should: "Should",
  could: "Could",
} as const satisfies Record<RequirementPriority, string>;

export const requirementPriorityHelp = {
  must: "Without it we do not go live.",
  should: "Important, but we could go live without it for a while.",
  could: "Welcome if it costs little.",
} as const satisfies Record<RequirementPriority, string>;

export const requirementStatusWords = {
  proposed: "Proposed",
  agreed: "Agreed",
  retired: "Retired",
} as const satisfies Record<RequirementStatus, string>;

export const audienceWords = {
  technical: "Technical",
  domain: "Domain",
  business: "Business",
} as const satisfies Record<Audience, string>;

export const audienceHelp = {
  technical: "What the builders watch: accuracy, response time and the like.",
  domain: "What the expert sees in daily work: false alarms a week, satisfied customers.",
  business: "What the company gains: money and time.",
} as const satisfies Record<Audience, string>;

export const directionWords = {
  higher: "Higher is better",
  lower: "Lower is better",
} as const satisfies Record<Direction, string>;

export const measurementSourceWords = {
  form: "Entered by hand",
  csv: "From a file",
  api: "Sent by a program",
} as const satisfies Record<MeasurementSource, string>;
