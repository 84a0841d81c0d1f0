// A worked example for each of the six inputs, and what the three ends of a range mean.
import type { ValueInput } from "@/db/enums";
import type { ThreePoint } from "@/lib/value/pert.rules";

export const valueInputExamples = {
  casesPerPeriod: "8,000 to 12,000 customers give notice each year, most often about 10,000.",
  gainPerCase:
    "A call keeps 1 of 10 who would leave, and each is worth 400: 40 a case. Less if the call annoys: 25 to 60.",
  adoption: "The team will call half of the list at first and most of it later: 30 to 80, likely 60.",
  runningCost: "Computing 6,000, one day a week of an engineer 14,000: about 20,000 a year.",
  investment: "Three people for four more months: 90,000 to 160,000. What was spent until today is left out.",
  horizon: "Until the contracts change: 2 to 4 years, likely 3.",
} as const satisfies Record<ValueInput, string>;

export const rangeEndWords = { least: "Least", likely: "Likely", most: "Most" } as const satisfies Record<
  keyof ThreePoint,
  string
>;
