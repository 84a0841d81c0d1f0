// Which figure of a run is evidence for a key metric: by name, and never one that was measured on what the run learned from.
import { plainKey } from "./rules";

/** A figure as a run logged it last. */
export type RunFigure = {
  runId: string;
  key: string;
  /** As logged; it may be infinite, or no number. */
  value: number;
  at: Date;
  /** The client said of which data it is, and the run learned from them. */
  onTrainingData: boolean;
};

/** How a key metric is known to programs. */
export type LoggedTerms = { name: string; loggedAs: readonly string[]; loggedFactor: number };

/** Its own name first, then the others in their order; as `plainKey` writes them, so that case, spaces, _ and - make no difference. */
export const loggedNames = ({ name, loggedAs }: Pick<LoggedTerms, "name" | "loggedAs">): string[] =>
  [name, ...loggedAs].map(plainKey);

/** "training_recall", "train/recall": as clients call what they measured on what was learned from. */
const isTrainingName = (name: string) => /^train(ing)?[ /.]/.test(plainKey(name));

/** Why a figure proves nothing. */
export type FigureFault = "training-data" | "not-a-number";

export type FoundFigure = RunFigure & { fault: FigureFault | null };

/**
 * The figure of the run that speaks for the key metric, in the metric's unit: of the first of its names under which one proves something;
 * else the first that would, with why it does not. A metric that is itself called "Training hours" is about the training.
 */
export function figureFor(metric: LoggedTerms, figures: readonly RunFigure[]): FoundFigure | null {
  const candidates = loggedNames(metric).flatMap((name) =>
    figures
      .filter(({ key }) => plainKey(key) === name)
      .toSorted((one, other) => other.at.getTime() - one.at.getTime())
      .map((figure) => ({ ...figure, value: figure.value * metric.loggedFactor, fault: faultOf(metric, figure) })),
  );
  return candidates.find(({ fault }) => fault === null) ?? candidates[0] ?? null;
}

function faultOf(metric: LoggedTerms, { key, value, onTrainingData }: RunFigure): FigureFault | null {
  if (onTrainingData || (isTrainingName(key) && !isTrainingName(metric.name))) return "training-data";
  return isNumber(value) && isNumber(value * metric.loggedFactor) ? null : "not-a-number";
}

/** The protocol keeps an infinite figure as the largest one. */
export const isNumber = (value: number): boolean => Math.abs(value) < Number.MAX_VALUE;
