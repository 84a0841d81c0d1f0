// How long what is written about value may be, and how much there is at most.

export const estimateLimits = { note: { max: 4_000 } };
/** How one input of an estimate was measured. */
export const sourceLimit = { max: 500 };
export const budgetLimits = { note: { max: 4_000 } };
export const costLimits = { note: { max: 500 } };
export const realisedLimits = { baseline: { max: 300 }, evidence: { max: 4_000 } };
export const baseRateLimits = { source: { max: 400 } };
export const matrixLimits = {
  labels: { max: 60 },
  actions: { max: 60 },
  unit: { max: 40 },
  stretch: { max: 60 },
  note: { max: 4_000 },
};
export const remarkLimits = { text: { max: 1_000 }, answer: { max: 1_000 } };

/** Of a payoff matrix of classes; two are a matrix of their own kind. */
export const classLimits = { least: 3, most: 12 };
