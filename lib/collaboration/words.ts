// Labels of the subjects of comments, and of task states.
import type { SubjectKind, TaskStatus } from "@/db/enums";

/** What a comment or a task is about. */
export const subjectKindWords = {
  project: "Project",
  requirement: "Requirement",
  metric: "Key metric",
  estimate: "Estimate",
  gate: "Gate",
  dataset: "Dataset",
  incident: "Incident",
  sample: "Samples",
  experiment: "Experiment",
  run: "Run",
  model_version: "Model version",
  release: "Release",
  alert: "Alert",
  review: "Review",
  matrix: "Payoff matrix",
} as const satisfies Record<SubjectKind, string>;

export const taskStatusWords = {
  open: "Open",
  done: "Done",
  dropped: "Dropped",
} as const satisfies Record<TaskStatus, string>;
