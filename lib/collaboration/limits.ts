// Length limits of comments, tasks and decisions.

export const commentLimits = { body: { max: 8_000 } };
export const taskLimits = { title: { max: 160 }, detail: { max: 4_000 } };
export const finishLimits = { note: { max: 2_000 } };
export const decisionLimits = {
  decision: { max: 400 },
  reason: { max: 4_000 },
  alternatives: { max: 4_000 },
};
