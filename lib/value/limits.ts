// How long what is written about value may be, and how much there is at most.

export const estimateLimits = { note: { min: 10, max: 4_000 } };
/** How one input of an estimate was measured. */
export const sourceLimit = { max: 500 };
export const budgetLimits = { note: { max: 4_000 } };
export const costLimits = { note: { max: 500 } };
export const realisedLimits = { baseline: { min: 3, max: 300 }, evidence: { min: 10, max: 4_000 } };
export const baseRateLimits = { source: { min: 5, max: 400 } };
export const matrixLimits = {
  labels: { max: 60 },
  actions: { max: 60 },
  unit: { max: 40 },
  stretch: { max: 60 },
  note: { min: 10, max: 4_000 },
};
export const remarkLimits = { text: { min: 3, max: 1_000 }, answer: { min: 3, max: 1_000 } };

/** Of a payoff matrix of classes; two are a matrix of their own kind. */
export const classLimits = { least: 3, most: 12 };
