// Every closed set of words, once. It imports nothing and anyone may read it; labels for people live in lib/format/words.ts.

export const roles = ["stakeholder", "expert", "data_scientist", "data_engineer", "ml_engineer"] as const;
export type Role = (typeof roles)[number];

export const phases = ["design", "development", "deployment"] as const;
export type Phase = (typeof phases)[number];

/** A gate closes each phase; `operation` is the one that never closes. */
export const gates = ["design", "development", "deployment", "operation"] as const;
export type GateName = (typeof gates)[number];

export const criterionStates = ["met", "unmet", "missing", "stale", "waived"] as const;
export type CriterionState = (typeof criterionStates)[number];

export const projectStatuses = ["active", "paused", "stopped"] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

export const visibilities = ["workspace", "private"] as const;
export type Visibility = (typeof visibilities)[number];

export const requirementCategories = ["speed", "accuracy", "transparency", "compliance", "budget", "team"] as const;
export type RequirementCategory = (typeof requirementCategories)[number];

export const requirementPriorities = ["must", "should", "could"] as const;
export type RequirementPriority = (typeof requirementPriorities)[number];

export const requirementStatuses = ["proposed", "agreed", "retired"] as const;
export type RequirementStatus = (typeof requirementStatuses)[number];

export const checkVerdicts = ["met", "unmet"] as const;
export type CheckVerdict = (typeof checkVerdicts)[number];

export const audiences = ["technical", "domain", "business"] as const;
export type Audience = (typeof audiences)[number];

/** Which way a metric improves. */
export const directions = ["higher", "lower"] as const;
export type Direction = (typeof directions)[number];

/** What the latest evidence says of a metric or a requirement. */
export const evidenceStates = ["met", "unmet", "missing", "stale"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

export const measurementSources = ["form", "csv", "api"] as const;
export type MeasurementSource = (typeof measurementSources)[number];

/** Maryland Scientific Methods Scale with 0 for a mere declaration. */
export const evidenceGrades = [0, 1, 2, 3, 4, 5] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

export const costKinds = ["people", "data", "compute", "licences", "operation", "other"] as const;
export type CostKind = (typeof costKinds)[number];

export const valueInputs = [
  "casesPerPeriod",
  "gainPerCase",
  "adoption",
  "runningCost",
  "investment",
  "horizon",
] as const;
export type ValueInput = (typeof valueInputs)[number];

export const noticeKinds = ["assigned", "sign", "decide", "told"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const personStatuses = ["active", "invited", "deactivated"] as const;
export type PersonStatus = (typeof personStatuses)[number];

export const oneTimeLinkPurposes = ["invitation", "reset"] as const;
export type OneTimeLinkPurpose = (typeof oneTimeLinkPurposes)[number];

export const tokenScopes = ["read", "write"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** What a sign-on group can give. */
export const signOnGifts = ["default_role", "project_role", "admin"] as const;
export type SignOnGift = (typeof signOnGifts)[number];

/** Every event that can happen, in the past tense of the verb that made it. */
export const eventKinds = [
  "workspace.set_up",
  "workspace.settings_changed",
  "person.invited",
  "person.joined",
  "person.profile_changed",
  "person.password_changed",
  "person.reset_requested",
  "person.signed_in",
  "person.signed_out_everywhere",
  "person.default_role_changed",
  "person.made_admin",
  "person.admin_removed",
  "person.deactivated",
  "person.reactivated",
  "people.imported",
  "roles.assigned",
  "sign_on.mapping_added",
  "sign_on.mapping_removed",
  "sign_on.applied",
  "sign_on.refused",
  "identity.linked",
  "identity.unlinked",
  "session.ended",
  "token.created",
  "token.revoked",
  "notices.read",
  "project.created",
  "project.edited",
  "project.status_changed",
  "project.archived",
  "project.restored",
  "project.owner_changed",
  "member.roles_changed",
  "member.removed",
  "requirement.proposed",
  "requirement.edited",
  "requirement.agreed",
  "requirement.retired",
  "requirement.checked",
  "category.exempted",
  "category.exemption_ended",
  "metric.defined",
  "metric.edited",
  "metric.retired",
  "measurement.recorded",
  "measurements.imported",
  "measurement.struck",
  "estimate.submitted",
  "budget.set",
  "cost.recorded",
  "costs.imported",
  "cost.struck",
  "realised_value.recorded",
  "realised_value.struck",
  "gate.signed",
  "gate.signature_withdrawn",
  "gate.criterion_waived",
  "gate.waiver_ended",
  "project.advanced",
  "project.stepped_back",
] as const;
export type EventKind = (typeof eventKinds)[number];
