// How a model version is called, and whether experts have looked at its worst errors.

/** "churn-gradient-boosting 4", as people say it. */
export const versionName = ({ model, number }: { model: string; number: number }): string => `${model} ${number}`;

/** Each case has at least one expert's opinion. */
export const areWorstErrorsSeen = ({ samples, unseen }: { samples: number; unseen: number }): boolean =>
  samples > 0 && unseen === 0;
