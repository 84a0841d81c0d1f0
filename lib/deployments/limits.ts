// How long what is written about releases may be, and how much they take.

export const releaseLimits = { integrationPoint: { max: 500 }, wayBack: { max: 2_000 } };
export const rehearsalLimits = { note: { max: 2_000 } };
export const monitorLimits = { watches: { max: 120 }, unit: { max: 40 } };
export const alertLimits = { resolution: { max: 1_000 } };
/** Of a window that is recorded by hand, line by line. */
export const windowLimits = { metrics: { max: 120 }, figures: { max: 40 } };

/** Of a release. */
export const mostMonitors = 50;
/** Of its baseline distributions. */
export const mostFeatures = 200;
export const mostBins = 100;
/** Sent at once, and figures in one of them. */
export const mostWindows = 500;
export const mostValues = 200;
