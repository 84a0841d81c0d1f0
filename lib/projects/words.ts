// Labels of phases, gates, and a project's settings.
import type { GateName, Phase, ProjectStatus, RiskClass } from "@/db/enums";

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

export const riskClassWords = {
  minimal: "Minimal risk",
  limited: "Limited risk",
  high: "High risk",
} as const satisfies Record<RiskClass, string>;

export const riskClassHelp = {
  minimal: "A mistake costs little and harms nobody: an internal forecast, a sorting aid.",
  limited: "The usual case: mistakes cost money or trust, and people can put them right.",
  high: "It decides about people or safety: credit, hiring, health, fraud, critical supply.",
} as const satisfies Record<RiskClass, string>;

/** The classes are called as in the EU's AI Act; which one the law sees in a project is for a lawyer to say. */
export const riskClassNote =
  "Called as in the EU's AI Act, to make talking easier. Quintet does not judge what the law asks of a project.";
