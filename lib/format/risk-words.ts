// Risk classes in words.
import type { RiskClass } from "@/db/enums";

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
