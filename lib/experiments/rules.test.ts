// How figures of runs are read by their names.
import { expect, test } from "vitest";
import { directionOf } from "./rules";

test("a figure is better as its key metric says, else as its name is read", () => {
  const keyMetrics = [{ name: "Seconds at the gate", loggedAs: ["val/gate"], direction: "higher" as const }];
  const said = (key: string) => Object.values(directionOf(key, keyMetrics));
  expect(said("seconds_at_the_gate")).toEqual(["higher", true]);
  expect(said("val/gate")).toEqual(["higher", true]);
  for (const key of [
    "train/loss",
    "val/loss",
    "loss.test",
    "log_loss",
    "val_loss",
    "rmse",
    "false_negatives",
    "microseconds_a_flight",
    "brier",
  ])
    expect(said(key), key).toEqual(["lower", false]);
  for (const key of ["recall", "roc_auc", "true_negatives", "val/accuracy"])
    expect(said(key), key).toEqual(["higher", false]);
});

test("of a figure whose direction nobody knows none is the best", () => {
  for (const key of ["lr", "glossiness", "epoch", "grad_norm", "n_estimators", "system/cpu"])
    expect(directionOf(key, []), key).toEqual({ direction: null, isFromKeyMetric: false });
});
