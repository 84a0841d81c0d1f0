// What is said of releases, monitors and windows, and what an event leads to.
import { sayLimit, sayReading } from "@/components/deployments/reading-words";
import { faultOfCounts } from "@/lib/deployments/drift/rules";
import { monitorName, troubleName } from "@/lib/deployments/monitors/rules";
import { modelName, releaseName, releaseTitle } from "@/lib/deployments/rules";
import { pairUp } from "@/lib/deployments/windows/rules";
import { reviewName } from "@/lib/reviews/words";
import { examplesOf, reading } from "../tables";

const { locale } = reading;
const slow = { kind: "operation", watches: "Latency p95", unit: "ms", direction: "lower", threshold: 200 } as const;
const recall = { kind: "performance", watches: "Recall", unit: "", direction: "higher", threshold: 0.8 } as const;
const drift = { kind: "drift", watches: "tenure", unit: "", direction: null, threshold: null } as const;
const watched = [
  slow,
  recall,
  drift,
  { ...slow, threshold: null },
  { ...slow, threshold: 1e-7 },
  { ...slow, direction: null },
];

export const productionTables = [
  examplesOf(monitorName, ...watched.map((one) => [one, locale] as const)),
  examplesOf(troubleName, ...watched.map((one) => [one, locale] as const)),
  examplesOf(releaseName, [3]),
  examplesOf(reviewName, [1]),
  examplesOf(releaseTitle, [{ number: 3, model: "churn", modelVersion: 12 }]),
  examplesOf(modelName, [{ model: "churn-boosting", version: 4 }]),
  examplesOf(
    sayReading,
    [{ ...slow, limit: 200 }, 245, locale],
    [{ ...slow, limit: 200 }, 200.04, locale],
    [{ ...slow, limit: null }, 0, locale],
    [{ ...slow, limit: 200 }, Number.POSITIVE_INFINITY, locale],
    [{ ...drift, limit: 0.1 }, 0.31, locale],
    [{ ...drift, limit: 0.1 }, 0.1004, locale],
    [{ ...drift, limit: null }, 0, locale],
  ),
  examplesOf(
    sayLimit,
    [slow, 200, locale],
    [recall, 0.8, locale],
    [drift, 0.1, locale],
    [drift, 1, locale],
    [drift, 0.0004, locale],
    [slow, 1e15, locale],
  ),
  examplesOf(
    faultOfCounts,
    [
      ["a", "b"],
      [1, 2],
    ],
    [["a", "b"], [1]],
    [["a"], [1.5]],
    [["a"], [-1]],
    [["a"], [0]],
    [[], []],
  ),
  examplesOf(
    pairUp,
    [[], []],
    [
      ["recall", "", "auc", "recall", "f1", "__proto__"],
      ["0.8", "0.7", "much", "0.9", "", "1"],
    ],
  ),
];
