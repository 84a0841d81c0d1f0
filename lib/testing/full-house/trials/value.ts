// Trials: requirements, key metrics, money.
import { payoffs } from "@/lib/testing/things";
import type { Trials } from "../trial";

const range = (least: string, likely: string, most: string) => ({ least, likely, most });

export const valueTrials: Trials = {
  "requirements/categories exemptCategory": { input: () => ({ category: "budget" }) },
  "requirements/categories endExemption": { input: () => ({ category: "transparency" }) },
  "requirements agreeRequirement": { input: ({ id }) => ({ requirementId: id("requirements", "second") }) },
  "requirements checkRequirement": { input: ({ id }) => ({ requirementId: id("requirements", "second") }) },
  "requirements/metrics editMetric": { input: () => ({ reason: "The branch sees it otherwise by now." }) },
  "value/base-rate setBaseRate": {
    input: ({ number }) => ({ shares: ["90", "10"], version: number("baseRates") }),
  },
  "value/budget/cost-file importCosts": {
    input: () => ({ csv: "spent_on,kind,amount,note\n2026-01-05,people,1200.50,Two days\n", confirmed: "on" }),
  },
  "value submitEstimate": {
    input: () => ({
      casesPerPeriod: range("900", "1000", "1100"),
      gainPerCase: range("5", "10", "20"),
      adoption: range("50", "70", "80"),
      runningCost: range("1000", "2000", "3000"),
      investment: range("5000", "6000", "9000"),
      horizon: range("2", "3", "4"),
      discountRate: "8",
    }),
  },
  "value/matrix setMatrix": {
    input: ({ number }) => ({ ...payoffs, note: "As sales count it.", version: number("moneyMatrices") }),
  },
  "value/matrix remarkOnMatrix": { input: () => ({ cell: "0-1" }) },
};
