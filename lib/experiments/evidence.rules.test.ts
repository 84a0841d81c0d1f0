// Which figure of a run speaks for a key metric.
import { expect, test } from "vitest";
import { figureFor, type RunFigure } from "./evidence.rules";

const metric = { name: "Recall", loggedAs: ["sensitivity"], loggedFactor: 100 };
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
const figure = (key: string, value: number, minute: number, given: Partial<RunFigure> = {}): RunFigure => ({
  ...{ runId: "run", key, value, at: at(minute), onTrainingData: false },
  ...given,
});
const spoken = (...figures: RunFigure[]) => {
  const found = figureFor(metric, figures);
  return found && [found.key, found.value, found.fault];
};

test("of several under one name the newest speaks, in whichever order they come", () => {
  const three = [figure("recall", 0.5, 1), figure("Recall", 0.7, 3), figure("recall", 0.6, 2)];
  expect(spoken(...three)).toEqual(["Recall", 70, null]);
  expect(spoken(...three.toReversed())).toEqual(["Recall", 70, null]);
});

test("the metric's own name goes before the others, and what proves nothing goes after what does", () => {
  expect(spoken(figure("sensitivity", 0.9, 9), figure("recall", 0.5, 1))).toEqual(["recall", 50, null]);
  const training = { onTrainingData: true };
  expect(spoken(figure("recall", 0.5, 1, training), figure("sensitivity", 0.9, 0))).toEqual(["sensitivity", 90, null]);
  expect(spoken(figure("recall", 0.5, 1, training))).toEqual(["recall", 50, "training-data"]);
  expect(spoken(figure("recall", Number.NaN, 1))).toEqual(["recall", Number.NaN, "not-a-number"]);
  expect(spoken(figure("precision", 0.9, 1))).toBeNull();
});
