// What runs, models and hold-outs are called.
import type {
  Direction,
  LoggedModelStatus,
  ModelVersionStatus,
  OutcomeShape,
  OutcomeSource,
  RunSource,
  RunStatus,
} from "@/db/enums";
import type { UnrankedReason } from "@/lib/experiments/holdouts/rules";

/** Why a run stands in no table of candidates. */
export const unrankedWords = {
  "no-holdout": "No hold-out named",
  "trained-on": "Evaluated on its own training data",
} as const satisfies Record<UnrankedReason, string>;

/** The same in a sentence on a run's own page. */
export const unrankedHelp = {
  "no-holdout":
    "It is compared with no other run: nobody of the team has said that what it was scored on is a hold-out.",
  "trained-on":
    "It is compared with no other run: its figures don't say how it does on cases that it has not learned from.",
} as const satisfies Record<UnrankedReason, string>;

export const runStatusWords = {
  scheduled: "Scheduled",
  running: "Running",
  finished: "Finished",
  failed: "Failed",
  killed: "Killed",
} as const satisfies Record<RunStatus, string>;

export const runSourceWords = {
  form: "by form",
  csv: "by file",
  mlflow: "by program",
} as const satisfies Record<RunSource, string>;

export const outcomeSourceWords = {
  metrics: "with its metrics",
  form: "by form",
  csv: "by file",
  api: "by program",
} as const satisfies Record<OutcomeSource, string>;

/** What is known of a run's hold-out. */
export const outcomeShapeWords = {
  counts: "Counts by class",
  sums: "Sums of errors",
  scores: "A score for each case",
  classes: "A class for each case",
  forecasts: "A forecast for each case",
  money: "Money for each case",
} as const satisfies Record<OutcomeShape, string>;

export const loggedModelStatusWords = {
  pending: "Files on their way",
  ready: "Ready",
  failed: "Not all files came",
} as const satisfies Record<LoggedModelStatus, string>;

export const modelVersionStatusWords = {
  proposed: "Proposed",
  withdrawn: "Withdrawn",
} as const satisfies Record<ModelVersionStatus, string>;

export const bestWords = { higher: "highest", lower: "lowest" } as const satisfies Record<Direction, string>;
