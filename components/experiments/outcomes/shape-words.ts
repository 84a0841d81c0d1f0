// What is known of a run's outcomes, in words.
import type { OutcomeShape, OutcomeSource } from "@/db/enums";

export const shapeWords: Record<OutcomeShape, string> = {
  counts: "Counts of right and wrong answers",
  sums: "What its errors add up to",
  scores: "A score for each case",
  classes: "An answer for each case",
  forecasts: "A forecast for each case",
  money: "What each case earned or cost",
};

export const sourceWords: Record<OutcomeSource, string> = {
  metrics: "with the run's metrics",
  form: "by form",
  csv: "from a file",
  api: "by program",
};
