// Words for outcomes of reviews and for what a pivot keeps.
import type { ReviewKeep, ReviewOutcome } from "@/db/enums";

export const reviewOutcomeWords = {
  continue: "Continue",
  pivot: "Pivot",
  stop: "Stop",
} as const satisfies Record<ReviewOutcome, string>;

/** What a vote for it, or a decision, means. */
export const reviewOutcomeHelp = {
  continue: "It goes on as it is, until the next review.",
  pivot: "It goes on with another aim: the design phase opens again.",
  stop: "It ends here, and what was learned stays for others.",
} as const satisfies Record<ReviewOutcome, string>;

export const reviewKeepWords = {
  requirements: "Requirements",
  metrics: "Key metrics",
  datasets: "Datasets and their rules",
  experiments: "Experiments and runs",
  models: "Model versions",
  estimate: "The estimate",
  budget: "The budget",
  team: "The team",
} as const satisfies Record<ReviewKeep, string>;

export const reviewName = (number: number) => `Review ${number}`;
