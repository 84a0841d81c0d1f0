// Every closed set of words, once. It imports nothing and anyone may read it; labels for people stand in the words.ts of each domain.

export const roles = ["stakeholder", "expert", "data_scientist", "data_engineer", "ml_engineer"] as const;
export type Role = (typeof roles)[number];

export const phases = ["design", "development", "deployment"] as const;
export type Phase = (typeof phases)[number];

/** One at the end of each phase; `operation` is watched for as long as the project runs. */
export const gates = ["design", "development", "deployment", "operation"] as const;
export type GateName = (typeof gates)[number];

export const criterionStates = ["met", "unmet", "missing", "stale", "waived"] as const;
export type CriterionState = (typeof criterionStates)[number];

/** Of a gate: all that it asks for holds; it never did since the project came there; it did, and no longer does. */
export const gateStates = ["passed", "pending", "lapsed"] as const;
export type GateState = (typeof gateStates)[number];

/** How strictly a gate holds: it tells, it asks for a second word, or it holds the project back. */
export const gateModes = ["inform", "warn", "block"] as const;
export type GateMode = (typeof gateModes)[number];

/** How much harm a project could do; the words are those of the EU's AI Act, and claim nothing about the law. `limited` is the usual one. */
export const riskClasses = ["minimal", "limited", "high"] as const;
export type RiskClass = (typeof riskClasses)[number];

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

export const sensitivities = ["public", "internal", "confidential", "personal"] as const;
export type Sensitivity = (typeof sensitivities)[number];

export const qualityDimensions = [
  "accuracy",
  "completeness",
  "consistency",
  "timeliness",
  "uniqueness",
  "validity",
] as const;
export type QualityDimension = (typeof qualityDimensions)[number];

/** Of a quality rule, an incident, a monitor and an alert: what is critical keeps a gate from passing, a warning does not. */
export const severities = ["warning", "critical"] as const;
export type Severity = (typeof severities)[number];

export const incidentStatuses = ["new", "acknowledged", "assigned", "resolved"] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

export const sampleVerdicts = ["correct", "wrong", "unsure"] as const;
export type SampleVerdict = (typeof sampleVerdicts)[number];

/** What an expert says of a version of a dataset as a whole. */
export const validationVerdicts = ["usable", "usable_with_limits", "not_usable"] as const;
export type ValidationVerdict = (typeof validationVerdicts)[number];

export const columnTypes = ["text", "number", "whole_number", "yes_no", "date", "moment", "category", "other"] as const;
export type ColumnType = (typeof columnTypes)[number];

export const runStatuses = ["scheduled", "running", "finished", "failed", "killed"] as const;
export type RunStatus = (typeof runStatuses)[number];

export const runSources = ["form", "csv", "mlflow"] as const;
export type RunSource = (typeof runSources)[number];

/** Of the files of a model that a program logs: on their way, all there, or given up. */
export const loggedModelStatuses = ["pending", "ready", "failed"] as const;
export type LoggedModelStatus = (typeof loggedModelStatuses)[number];

/** Whether a run read a logged model, or made it. */
export const runModelSides = ["input", "output"] as const;
export type RunModelSide = (typeof runModelSides)[number];

export const modelVersionStatuses = ["proposed", "withdrawn"] as const;
export type ModelVersionStatus = (typeof modelVersionStatuses)[number];

/** How a run's outcomes came in. */
export const outcomeSources = ["metrics", "form", "csv", "api"] as const;
export type OutcomeSource = (typeof outcomeSources)[number];

/**
 * What is known of a run's outcomes on its hold-out. In sum: counts by class, or what errors add up to. Case by case: the score of
 * two classes, the class that was predicted, the figure that was forecast, or the money itself.
 */
export const outcomeShapes = ["counts", "sums", "scores", "classes", "forecasts", "money"] as const;
export type OutcomeShape = (typeof outcomeShapes)[number];

export const environments = ["test", "staging", "production"] as const;
export type Environment = (typeof environments)[number];

export const releaseStrategies = ["basic", "shadow", "canary", "blue_green"] as const;
export type ReleaseStrategy = (typeof releaseStrategies)[number];

export const servingModes = ["batch", "online", "streaming", "edge"] as const;
export type ServingMode = (typeof servingModes)[number];

export const releaseStatuses = ["prepared", "live", "replaced", "rolled_back"] as const;
export type ReleaseStatus = (typeof releaseStatuses)[number];

/** Monitors of a figure that the windows bring, held to a limit. */
export const figureMonitorKinds = ["performance", "operation"] as const;
/** Drift watches a feature against its reference. */
export const monitorKinds = ["drift", ...figureMonitorKinds] as const;
export type MonitorKind = (typeof monitorKinds)[number];

/** Of a monitor, from worst to best: an alert is open; the latest window fails and is not believed yet; nothing was heard lately; too few cases to tell. */
export const monitorStates = ["alert", "failing", "silent", "unsure", "fine"] as const;
export type MonitorState = (typeof monitorStates)[number];

export const alertStatuses = ["open", "acknowledged", "resolved"] as const;
export type AlertStatus = (typeof alertStatuses)[number];

export const taskStatuses = ["open", "done", "dropped"] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** Everything that can be talked about. */
export const subjectKinds = [
  "project",
  "requirement",
  "metric",
  "estimate",
  "gate",
  "dataset",
  "incident",
  "sample",
  "experiment",
  "run",
  "model_version",
  "release",
  "alert",
  "review",
  "matrix",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** How a review ends, and what a role can vote for. */
export const reviewOutcomes = ["continue", "pivot", "stop"] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** A review comes by the project's schedule, or somebody calls it. */
export const reviewOccasions = ["scheduled", "called"] as const;
export type ReviewOccasion = (typeof reviewOccasions)[number];

/** What a pivot can take along into the new design. */
export const reviewKeeps = [
  "requirements",
  "metrics",
  "datasets",
  "experiments",
  "models",
  "estimate",
  "budget",
  "team",
] as const;
export type ReviewKeep = (typeof reviewKeeps)[number];

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

/** Of the inputs of an estimate, the pairs that may move together, and how much. */
export const inputPairs = [
  "casesAndGain",
  "casesAndAdoption",
  "gainAndAdoption",
  "casesAndRunningCost",
  "runningCostAndInvestment",
  "adoptionAndHorizon",
] as const;
export type InputPair = (typeof inputPairs)[number];
export const strengths = ["none", "some", "strongly"] as const;
export type Strength = (typeof strengths)[number];

/** What a model answers, and so how its rights and wrongs are counted: yes or no, one of several classes, or a figure. */
export const matrixKinds = ["binary", "classes", "regression"] as const;
export type MatrixKind = (typeof matrixKinds)[number];

/**
 * Why a run has no price under a payoff matrix that is set: that is of another kind, or speaks of other classes; or the hold-out is too
 * small, or holds no case of a class that occurs in use.
 */
export const misfits = ["other_kind", "other_labels", "too_few_cases", "lacks_class"] as const;
export type Misfit = (typeof misfits)[number];

/** What a run's worth was worked out from: each case, the counts of rights and wrongs, or what its errors add up to. */
export const worthBases = ["cases", "counts", "sums"] as const;
export type WorthBasis = (typeof worthBases)[number];

/** How a run stands among those of its hold-out in money: level with the leader is what its cases do not tell apart from it. */
export const worthStandings = ["leads", "level", "behind"] as const;
export type WorthStanding = (typeof worthStandings)[number];

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
