// What datasets, quality rules, incidents and samples are called.
import type {
  ColumnType,
  EvidenceState,
  IncidentStatus,
  QualityDimension,
  SampleVerdict,
  Sensitivity,
  Severity,
  ValidationVerdict,
} from "@/db/enums";

export const sensitivityWords = {
  public: "Public",
  internal: "Internal",
  confidential: "Confidential",
  personal: "Personal data",
} as const satisfies Record<Sensitivity, string>;

export const sensitivityHelp = {
  public: "Anybody may see it.",
  internal: "For the people of the company.",
  confidential: "For named people only.",
  personal: "About people who can be told apart: data protection law applies.",
} as const satisfies Record<Sensitivity, string>;

export const qualityDimensionWords = {
  accuracy: "Accuracy",
  completeness: "Completeness",
  consistency: "Consistency",
  timeliness: "Timeliness",
  uniqueness: "Uniqueness",
  validity: "Validity",
} as const satisfies Record<QualityDimension, string>;

export const qualityDimensionHelp = {
  accuracy: "The values are those of the real world.",
  completeness: "Nothing that is needed is left out.",
  consistency: "The values do not contradict each other, or other data.",
  timeliness: "The values are there when they are needed, and of the right time.",
  uniqueness: "Nothing is there twice.",
  validity: "The values have the right form and lie within their bounds.",
} as const satisfies Record<QualityDimension, string>;

/** Of a quality rule: what its latest check says. */
export const ruleStateWords = {
  met: "Met",
  unmet: "Not met",
  missing: "Not checked",
  stale: "Out of date",
} as const satisfies Record<EvidenceState, string>;

export const severityWords = {
  warning: "Warning",
  critical: "Critical",
} as const satisfies Record<Severity, string>;

export const severityHelp = {
  warning: "People should know, and work goes on.",
  critical: "The data may not be used until it is right: no gate passes.",
} as const satisfies Record<Severity, string>;

export const incidentStatusWords = {
  new: "New",
  acknowledged: "Acknowledged",
  assigned: "Assigned",
  resolved: "Resolved",
} as const satisfies Record<IncidentStatus, string>;

export const columnTypeWords = {
  text: "Text",
  number: "Number",
  whole_number: "Whole number",
  yes_no: "Yes or no",
  date: "Date",
  moment: "Date and time",
  category: "Category",
  other: "Other",
} as const satisfies Record<ColumnType, string>;

/** What an expert says of a sample. */
export const sampleVerdictWords = {
  correct: "Correct",
  wrong: "Wrong",
  unsure: "Unsure",
} as const satisfies Record<SampleVerdict, string>;

/** What an expert says of a version of a dataset as a whole. */
export const validationVerdictWords = {
  usable: "Usable",
  usable_with_limits: "Usable with limits",
  not_usable: "Not usable",
} as const satisfies Record<ValidationVerdict, string>;

export const validationVerdictHelp = {
  usable: "It shows the work as it is: learn from it.",
  usable_with_limits: "Good for some of it; the note says for what it is not.",
  not_usable: "It would teach the wrong thing.",
} as const satisfies Record<ValidationVerdict, string>;
