// Length limits for requirements and key metrics, and how many measurements may be sent at once.

export const requirementLimits = { statement: { max: 1_000 } };
export const checkLimits = { note: { max: 1_000 }, link: { max: 500 } };
export const metricLimits = { name: { max: 80 }, unit: { max: 40 }, reason: { max: 2_000 } };
export const measurementLimits = { note: { max: 500 } };

export const mostMeasurements = 1_000;
