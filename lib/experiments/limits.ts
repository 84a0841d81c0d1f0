// How long what is written about experiments may be.

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
