// How long what is written in a review may be, and how seldom a project is reviewed.

export const voteLimits = { sentence: { min: 10, max: 300 } };
export const continueLimits = { belowGradeReason: { min: 10, max: 1_000 } };
const lesson = { min: 10, max: 2_000 };
export const lessonLimits = { worked: lesson, failed: lesson, reusable: lesson };
export const cadenceMonths = { min: 1, max: 24 };
