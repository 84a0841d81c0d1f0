// How long what is written about releases may be.

export const releaseLimits = { integrationPoint: { min: 5, max: 500 }, wayBack: { min: 10, max: 2_000 } };
export const rehearsalLimits = { note: { min: 10, max: 2_000 } };
export const monitorLimits = { watches: { max: 120 }, unit: { max: 40 } };
export const alertLimits = { resolution: { min: 3, max: 1_000 } };
/** Of a window that is recorded by hand, line by line. */
export const windowLimits = { metrics: { max: 120 }, figures: { max: 40 } };
