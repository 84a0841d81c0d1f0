// How long what a team writes to each other may be.

export const commentLimits = { body: { max: 8_000 } };
export const taskLimits = { title: { min: 3, max: 160 }, detail: { max: 4_000 } };
export const finishLimits = { note: { max: 2_000 } };
export const decisionLimits = {
  decision: { min: 5, max: 400 },
  reason: { min: 10, max: 4_000 },
  alternatives: { max: 4_000 },
};
