// Length and count limits for datasets, rules, incidents and samples.

export const datasetLimits = { name: { max: 80 }, description: { max: 2_000 }, source: { max: 300 } };
export const versionLimits = { digest: { max: 200 }, location: { max: 500 }, note: { max: 1_000 } };
export const ruleLimits = { statement: { max: 200 }, unit: { max: 40 }, reason: { max: 2_000 } };
export const resultLimits = { note: { max: 500 } };
export const incidentLimits = { cause: { min: 10, max: 2_000 }, remedy: { min: 10, max: 2_000 } };
export const questionLimits = { question: { min: 10, max: 2_000 }, answer: { max: 2_000 } };
/** Of samples: their question stands in plain words above each case. */
export const batchLimits = { name: { min: 3, max: 120 }, question: { min: 10, max: 300 } };
export const opinionLimits = { reason: { max: 300 } };

/** What an expert says of a version of the data as a whole. */
export const validationLimits = { note: { min: 10, max: 2_000 } };

/** Of a contract, or of what arrived. */
export const mostColumns = 500;
/** Of a sample: the model's answer, and what is known of the case. */
export const answerLimit = { max: 300 };
export const factLimits = { count: 40, name: 80, value: 2_000 };
export const mostOpinions = 5;
