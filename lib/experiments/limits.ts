// How long what is written about experiments may be, and how much there is at most.

/** With the key of its project before it, a name is as long as the tracking protocol allows. */
export const experimentLimits = { name: { max: 480 }, description: { max: 20_000 } };
export const runLimits = {
  name: { max: 250 },
  algorithm: { max: 120 },
  notes: { max: 8_000 },
  startedAt: { max: 40 },
  params: { max: 40_000 },
  metrics: { max: 40_000 },
};
export const holdoutLimits = { name: { max: 200 } };
export const modelLimits = { model: { max: 120 }, note: { max: 4_000 } };

/** Of runs that are put on a hold-out at once. */
export const mostAssigned = 500;
/** Of one run, and of a file of them. */
export const outcomeLimits = { cases: 50_000, lines: 20_000, classes: 30, bytes: 6 * 1024 * 1024 };
/** Of runs beside each other. */
export const mostCompared = 10;
/** So many curves are drawn at once; the others are a page away. */
export const curvesAPage = 6;
