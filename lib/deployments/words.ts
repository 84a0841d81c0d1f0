// What releases, monitors and alerts are called.
import type {
  AlertStatus,
  Environment,
  MonitorKind,
  MonitorState,
  ReleaseStatus,
  ReleaseStrategy,
  ServingMode,
  Severity,
} from "@/db/enums";

export const environmentWords = {
  test: "Test",
  staging: "Staging",
  production: "Production",
} as const satisfies Record<Environment, string>;

export const releaseStrategyWords = {
  basic: "Basic",
  shadow: "Shadow",
  canary: "Canary",
  blue_green: "Blue-green",
} as const satisfies Record<ReleaseStrategy, string>;

export const releaseStrategyHelp = {
  basic: "Takes the place of what is live there, at once.",
  shadow: "Runs beside what is live and answers nobody: its answers are only compared.",
  canary: "Stands beside what is live and answers its share of the cases.",
  blue_green: "Is set up beside what is live, then all traffic is switched over: it takes its place.",
} as const satisfies Record<ReleaseStrategy, string>;

export const servingModeWords = {
  batch: "Batch",
  online: "Online",
  streaming: "Streaming",
  edge: "Edge",
} as const satisfies Record<ServingMode, string>;

export const servingModeHelp = {
  batch: "Many cases at set times, such as every night.",
  online: "One case at a time, while somebody waits for the answer.",
  streaming: "Each case as it flows past.",
  edge: "On the device itself, away from the servers.",
} as const satisfies Record<ServingMode, string>;

export const releaseStatusWords = {
  prepared: "Prepared",
  live: "Live",
  replaced: "Replaced",
  rolled_back: "Rolled back",
} as const satisfies Record<ReleaseStatus, string>;

export const monitorKindWords = {
  drift: "Data drift",
  performance: "Performance",
  operation: "Operation",
} as const satisfies Record<MonitorKind, string>;

export const monitorKindHelp = {
  drift: "Does what comes in look different from what the model learned from?",
  performance: "Are its answers still right?",
  operation: "Does it run: response time, failures, volume?",
} as const satisfies Record<MonitorKind, string>;

export const monitorStateWords = {
  alert: "Alert",
  failing: "Failing",
  silent: "No news",
  unsure: "Too few cases",
  fine: "Fine",
} as const satisfies Record<MonitorState, string>;

export const monitorStateHelp = {
  alert: "It failed long enough to be believed, and an alert is open.",
  failing: "The latest window fails; it is not believed yet.",
  silent: "No window has brought a figure for it lately.",
  unsure: "The windows, or the baseline distribution, hold too few cases to tell drift from chance.",
  fine: "The latest window is on the right side.",
} as const satisfies Record<MonitorState, string>;

export const alertStatusWords = {
  open: "Unassigned",
  acknowledged: "Acknowledged",
  resolved: "Resolved",
} as const satisfies Record<AlertStatus, string>;

export const alertSeverityHelp = {
  warning: "The ML engineers and the project's owner hear of it.",
  critical: "The stakeholder hears of it too, and the operation gate does not hold.",
} as const satisfies Record<Severity, string>;
