// What the closed sets of db/enums.ts are called on a page: `…Words` is the short label, `…Help` a sentence to go with it.
// Money and evidence are in value-words.ts, data in data-words.ts.
import type {
  Audience,
  CheckVerdict,
  CriterionState,
  Direction,
  EvidenceState,
  GateName,
  MeasurementSource,
  OneTimeLinkPurpose,
  PersonStatus,
  Phase,
  ProjectStatus,
  RequirementCategory,
  RequirementPriority,
  RequirementStatus,
  Role,
  SignOnGift,
  TokenScope,
  Visibility,
} from "@/db/enums";

export const roleWords = {
  stakeholder: "Business stakeholder",
  expert: "Subject-matter expert",
  data_scientist: "Data scientist",
  data_engineer: "Data engineer",
  ml_engineer: "ML engineer",
} as const satisfies Record<Role, string>;

export const rolePluralWords = {
  stakeholder: "Business stakeholders",
  expert: "Subject-matter experts",
  data_scientist: "Data scientists",
  data_engineer: "Data engineers",
  ml_engineer: "ML engineers",
} as const satisfies Record<Role, string>;

/** For a badge or a narrow column. */
export const roleShortWords = {
  stakeholder: "Stakeholder",
  expert: "Expert",
  data_scientist: "Data scientist",
  data_engineer: "Data engineer",
  ml_engineer: "ML engineer",
} as const satisfies Record<Role, string>;

/** In a sentence, one of them: "waits for an expert". */
export const aRoleWords = {
  stakeholder: "a stakeholder",
  expert: "an expert",
  data_scientist: "a data scientist",
  data_engineer: "a data engineer",
  ml_engineer: "an ML engineer",
} as const satisfies Record<Role, string>;

export const roleHelp = {
  stakeholder: "Decides on budget and direction, and answers for the value.",
  expert: "Knows the work itself: judges whether data and mistakes make sense.",
  data_scientist: "Analyses the data, and trains and evaluates models.",
  data_engineer: "Collects, stores and processes the data, and keeps its quality.",
  ml_engineer: "Brings models into production and keeps them there.",
} as const satisfies Record<Role, string>;

export const phaseWords = {
  design: "Design",
  development: "Development",
  deployment: "Deployment",
} as const satisfies Record<Phase, string>;

export const phaseHelp = {
  design: "Agree on the problem, what it is worth, and what success is.",
  development: "Build a model that meets the requirements and beats today's process.",
  deployment: "Put it to work, watch it, and check that it pays.",
} as const satisfies Record<Phase, string>;

export const gateWords = {
  design: "Design gate",
  development: "Development gate",
  deployment: "Deployment gate",
  operation: "Operation gate",
} as const satisfies Record<GateName, string>;

export const gateHelp = {
  design: "Is it worth building, and do we agree on what success is?",
  development: "Is the model good enough to be put to work?",
  deployment: "Can it go live safely, and come back if it must?",
  operation: "Is it still viable, and does it deliver value? This gate is watched for as long as the project runs.",
} as const satisfies Record<GateName, string>;

export const criterionStateWords = {
  met: "Met",
  unmet: "Not met",
  missing: "No evidence yet",
  stale: "Out of date",
  waived: "Waived",
} as const satisfies Record<CriterionState, string>;

export const criterionStateHelp = {
  met: "The evidence shows that it holds.",
  unmet: "The evidence shows that it does not hold.",
  missing: "Nobody has recorded evidence for it yet.",
  stale: "The evidence is too old, or about an earlier version.",
  waived: "Set aside by a named person, with a reason and an end date.",
} as const satisfies Record<CriterionState, string>;

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

export const projectStatusWords = {
  active: "Active",
  paused: "Paused",
  stopped: "Stopped",
} as const satisfies Record<ProjectStatus, string>;

export const projectStatusHelp = {
  active: "The team is working on it.",
  paused: "On hold; the team means to come back to it.",
  stopped: "Ended on purpose; nothing more will be spent on it.",
} as const satisfies Record<ProjectStatus, string>;

export const visibilityWords = {
  workspace: "Everyone in the workspace",
  private: "Members only",
} as const satisfies Record<Visibility, string>;

export const visibilityHelp = {
  workspace: "Everyone who can sign in may read it; only members change it.",
  private: "People who are not members cannot tell that it exists.",
} as const satisfies Record<Visibility, string>;

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

export const personStatusWords = {
  active: "Active",
  invited: "Invited",
  deactivated: "Deactivated",
} as const satisfies Record<PersonStatus, string>;

export const signOnGiftWords = {
  default_role: "Default role",
  project_role: "Role in a project",
  admin: "Admin",
} as const satisfies Record<SignOnGift, string>;

export const oneTimeLinkPurposeWords = {
  invitation: "Invitation",
  reset: "Password reset",
} as const satisfies Record<OneTimeLinkPurpose, string>;

export const tokenScopeWords = {
  read: "Read only",
  write: "Read and write",
} as const satisfies Record<TokenScope, string>;
