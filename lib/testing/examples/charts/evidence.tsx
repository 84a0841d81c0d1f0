// Parts that make a chart of what was measured: here a figure can come under another's heading.
import { RuleChart } from "@/components/data/rule-chart";
import { DriftChart } from "@/components/deployments/drift-chart";
import { MonitorChart } from "@/components/deployments/monitor-chart";
import { RunCurves } from "@/components/experiments/run-curves";
import { BarBoard } from "@/components/home/bar-board";
import { MetricBoard, type MetricRow } from "@/components/home/metric-board";
import { MetricChart } from "@/components/requirements/metric-chart";
import type { Monitor } from "@/lib/deployments/monitors/queries";
import { type ChartExample, euros } from "./example";

const { locale } = euros;
const at = new Date("2026-01-05T12:00:00Z");
const after = new Date("2026-01-06T12:00:00Z");
const place = { locale, timeZone: "UTC" };

const latest = { windowId: "w", startedAt: after, endedAt: after, value: 0.9, limit: 0.6 };
const monitor: Monitor = {
  ...{ id: "m", releaseId: "r", release: 7, releaseStatus: "live", kind: "operation", watches: "latency", unit: "ms" },
  ...{ direction: "lower", threshold: 300, leastPercent: null, patience: 1, severity: "warning", createdAt: at },
  ...{ retiredAt: null, version: 1, alertId: null, alertSeverity: null, state: "fine" },
  recent: [{ windowId: "v", startedAt: at, endedAt: at, value: 0.25, limit: 0.5 }, latest],
};
const tenure: Monitor = { ...monitor, id: "n", kind: "drift", watches: "tenure", recent: [{ ...latest, value: 0.45 }] };

const metric = {
  id: "a",
  name: "Recall",
  unit: "",
  direction: "higher",
  state: "met",
  target: 77,
  project: { key: "ADA", name: "Churn" },
} satisfies Omit<MetricRow, "values">;

export const evidenceParts: readonly ChartExample[] = [
  {
    part: (
      <RuleChart
        {...{ ...place, title: "Missing", empty: "", rule: { unit: "rows", direction: "lower", threshold: 5 } }}
        series={[
          { at, value: 1.25 },
          { at: after, value: 7.5 },
        ]}
      />
    ),
    columns: ["When", "Found"],
    rows: [
      [["5 Jan 2026", "2026-01-05T12:00:00.000Z"], 1.25],
      [["6 Jan 2026", "2026-01-06T12:00:00.000Z"], 7.5],
    ],
  },
  {
    part: (
      <DriftChart
        {...{
          ...place,
          monitors: [{ ...monitor, kind: "drift", watches: "age" }, tenure],
          driftingFeatures: [],
          features: 2,
        }}
        projectKey="ADA"
      />
    ),
    columns: ["Period", "age", "tenure"],
    rows: [
      ["5 Jan 2026", 0.5, null],
      ["6 Jan 2026", 1.5, 0.75],
    ],
  },
  {
    part: <MonitorChart {...{ ...place, monitor, series: monitor.recent }} />,
    columns: ["When", "latency"],
    rows: [
      [["5 Jan 2026", "2026-01-05T12:00:00.000Z"], 0.25],
      [["6 Jan 2026", "2026-01-06T12:00:00.000Z"], 0.9],
    ],
  },
  {
    part: <MonitorChart {...{ ...place, monitor: { ...tenure, threshold: null }, series: monitor.recent }} />,
    columns: ["When", "Share of cases moved", "What chance moves, or too little to matter"],
    rows: [
      [["5 Jan 2026", "2026-01-05T12:00:00.000Z"], 0.25, 0.5],
      [["6 Jan 2026", "2026-01-06T12:00:00.000Z"], 0.9, 0.6],
    ],
  },
  {
    part: (
      <RunCurves
        {...{ page: 1, basePath: "/run", name: "tree", locale }}
        metrics={[{ key: "loss", value: 0.25, step: 9n, loggedAt: 0n, lowest: 0.125, highest: 0.75, points: 2 }]}
        curves={[
          {
            key: "loss",
            along: "time",
            leftOut: 0,
            points: [
              { at: 3, value: 0.75 },
              { at: 9, value: 0.25 },
            ],
          },
        ]}
      />
    ),
    columns: ["Second", "tree"],
    rows: [
      [3, 0.75],
      [9, 0.25],
    ],
  },
  {
    part: (
      <BarBoard
        locale={locale}
        metrics={[
          { ...metric, values: [11, 22], baseline: 33 },
          { ...metric, id: "b", name: "Latency", values: [], baseline: null, target: 88, state: "missing" },
        ]}
      />
    ),
    columns: ["Metric", "Newest", "Baseline", "Target", "State"],
    rows: [
      ["ADA · Recall", 22, 33, 77, "On target"],
      ["ADA · Latency", null, null, 88, "No evidence yet"],
    ],
  },
  {
    part: (
      <MetricBoard
        {...{ title: "Metrics", lead: "Of yours.", locale }}
        metrics={[
          { ...metric, values: [100, 200, 300] },
          { ...metric, id: "b", name: "Latency", values: [], target: null, state: "missing" },
        ]}
      />
    ),
    columns: ["Figure", "Past", "Newest", "Target", "State"],
    rows: [
      ["ADA · Recall", ["", "100; 200; 300"], 300, 77, "On target"],
      ["ADA · Latency", ["", ""], null, null, "No evidence yet"],
    ],
  },
  {
    part: (
      <MetricChart
        {...place}
        metric={{
          ...{
            ...metric,
            audience: "technical",
            baseline: 33,
            maxAgeDays: 30,
            loggedAs: [],
            loggedFactor: 1,
            createdAt: at,
          },
          ...{ retiredAt: null, version: 1, latest: { value: 22, measuredAt: after } },
          judgement: { state: "unmet", sinceDays: 1, gapToTarget: 55, progress: 0 },
        }}
        series={[
          { value: 11, measuredAt: at },
          { value: 22, measuredAt: after },
        ]}
        empty=""
      />
    ),
    columns: ["When", "Measured"],
    rows: [
      [["5 Jan 2026", "2026-01-05T12:00:00.000Z"], 11],
      [["6 Jan 2026", "2026-01-06T12:00:00.000Z"], 22],
    ],
  },
];
