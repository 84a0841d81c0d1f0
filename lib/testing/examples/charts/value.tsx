// Parts that make a chart of what something is worth: here a figure can come under another's heading.
import { PortfolioChart } from "@/components/portfolio/portfolio-chart";
import { AgainstChart } from "@/components/value/against-chart";
import { ReliabilityCurve } from "@/components/value/candidate/reliability-curve";
import { LearningCard } from "@/components/value/learning-card";
import { MovedChart } from "@/components/value/moved-chart";
import { OutcomesChart } from "@/components/value/outcomes-chart";
import { PaybackChart } from "@/components/value/payback-chart";
import { RealisedCard } from "@/components/value/realised-card";
import { SpendingChart } from "@/components/value/spending-chart";
import type { PortfolioRow } from "@/lib/portfolio/queries";
import type { Viability } from "@/lib/value/viability.rules";
import { type ChartExample, euros } from "./example";

const { locale } = euros;
const at = new Date("2026-01-05T12:00:00Z");

const viability: Viability = {
  ...{
    p10: -1_100,
    p25: 2_100,
    p50: 3_100,
    p75: 4_100,
    p90: 5_100,
    mean: 3_200,
    draws: 100,
    seed: 1,
    discountRate: 0.08,
  },
  paysBack: { share: 0.8, low: 0.7, high: 0.9 },
  histogram: [
    { from: -2_000, to: -1_000, count: 20 },
    { from: -1_000, to: 0, count: 10 },
    { from: 0, to: 6_000, count: 70 },
  ],
  path: [
    { year: 0, p10: -30_300, p50: -20_200, p90: -10_100, mean: -20_000, paidBack: 0 },
    { year: 1, p10: 1_200, p50: 3_400, p90: 5_600, mean: 3_500, paidBack: 0.5 },
  ],
  gains: [],
  learning: {
    everything: 50_000,
    inputs: {
      casesPerPeriod: 100,
      gainPerCase: 40_100,
      adoption: 20_200,
      runningCost: 0,
      investment: 300,
      horizon: 700,
    },
    pair: null,
  },
};

const row: PortfolioRow = {
  ...{ id: "a", key: "ADA", name: "Churn", owner: "Ada", phase: "design", status: "active", visibility: "workspace" },
  ...{ currency: "EUR", paysBack: 0.81, mean: 123_400, p10: 1_100, p50: 2_200, p90: 3_300, estimatedAt: at },
  ...{ remainingCost: 56_700, budget: 4_400, spent: 5_500, realised: [1, 2, 3, 4, 5, 6], realisedTotal: 21 },
  ...{ realisedUntil: null, belowPromise: false, roles: [] },
};

export const valueParts: readonly ChartExample[] = [
  {
    part: <PortfolioChart format={euros} rows={[row, { ...row, key: "BOB", name: "Demand", mean: null }]} />,
    columns: ["Project", "Chance of paying back", "Expected value", "Remaining cost"],
    rows: [[["ADA Churn", "ADA"], 0.81, 1_234, 567]],
  },
  {
    part: (
      <AgainstChart
        format={euros}
        value={{
          ...{ promise: null, nowExpected: null },
          against: {
            from: null,
            today: "2026-01-20",
            months: [
              {
                month: "2026-01",
                realised: 66_600,
                byGrade: [11_100, 0, 0, 22_200, 0, 33_300],
                expected: { p10: 1_200, p50: 3_400, p90: 5_600, mean: 4_000 },
              },
              {
                month: "2026-02",
                realised: 66_600,
                byGrade: [11_100, 0, 0, 22_200, 0, 33_300],
                expected: { p10: 2_100, p50: 4_300, p90: 6_500, mean: 4_400 },
              },
            ],
          },
        }}
      />
    ),
    columns: [
      ...["Period", "Grade 0: declared", "Grade 3: comparison group", "Grade 5: randomised"],
      ...["Promised, likely from", "Promised, median", "Promised, likely to"],
    ],
    rows: [
      [["Jan 2026", "2026-01"], 111, 222, 333, 12, 34, 56],
      [["Feb 2026", "2026-02"], null, null, null, 21, 43, 65],
    ],
  },
  {
    part: (
      <ReliabilityCurve
        {...{ positive: "leaves", atBaseRate: false, locale }}
        bins={[
          { from: 0, to: 0.1, cases: 70, score: 0.055, share: 0.066 },
          { from: 0.1, to: 0.2, cases: 30, score: 0.155, share: 0.177 },
        ]}
      />
    ),
    columns: ["Score", "Mean score", "Turned out “leaves”", "Cases"],
    rows: [
      [["0% to 10%", "0-0.1"], 0.055, 0.066, 70],
      [["10% to 20%", "0.1-0.2"], 0.155, 0.177, 30],
    ],
  },
  {
    part: <LearningCard format={euros} learning={viability.learning} />,
    columns: ["Settled before deciding", "Worth at most"],
    rows: [
      ["Gain per case", 401],
      ["Adoption", 202],
      ["Horizon", 7],
      ["Remaining investment", 3],
      ["Cases a year", 1],
      ["Running cost a year", 0],
    ],
  },
  {
    part: (
      <MovedChart
        {...{ since: 3, measured: ["adoption"], format: euros }}
        attribution={{
          from: { paysBack: 0.4, mean: 10_100, p10: -20_200, p90: 30_300 },
          by: [
            { mover: "adoption", change: { paysBack: 0.25, mean: 4_400, p10: 5_500, p90: -6_600 } },
            { mover: "discountRate", change: { paysBack: -0.05, mean: -700, p10: -800, p90: 900 } },
          ],
          to: { paysBack: 0.6, mean: 13_800, p10: -15_500, p90: 24_600 },
        }}
      />
    ),
    columns: ["What changed", "Expected value", "Pays back", "Likely from", "Likely to"],
    rows: [
      ["Estimate 3", 101, 0.4, -202, 303],
      ["Adoption", 44, 0.25, 55, -66],
      ["Discount rate", -7, -0.05, -8, 9],
      ["This estimate", 138, 0.6, -155, 246],
    ],
  },
  {
    part: <OutcomesChart format={euros} result={viability} />,
    columns: ["From", "To", "Share of outcomes"],
    rows: [
      [-20, -10, 0.2],
      [-10, 0, 0.1],
      [0, 60, 0.7],
    ],
  },
  {
    part: <PaybackChart format={euros} result={viability} since="2026-01-05" />,
    columns: ["When", "Value so far, median", "Likely from", "Likely to"],
    rows: [
      [["5 Jan 2026", "2026-01-05"], -202, -303, -101],
      [["5 Jan 2027", "2027-01-05"], 34, 12, 56],
    ],
  },
  {
    part: <RealisedCard format={euros} realised={{ byGrade: [11_100, 0, -22_200, 0, 0, 33_300], total: 22_200 }} />,
    columns: ["How well it is proved", "Realised"],
    rows: [
      ["Grade 0: declared", 111],
      ["Grade 2: with controls", -222],
      ["Grade 5: randomised", 333],
    ],
  },
  {
    part: (
      <SpendingChart
        {...{ projectKey: "ADA", format: euros }}
        budget={{
          ...{ id: "b", amount: 90_000, startsOn: "2026-01-10", endsOn: "2026-02-20", note: "", current: true },
          ...{ setBy: "Ada", setAt: at },
        }}
        burn={{
          ...{
            amount: 90_000,
            spent: 12_300,
            planned: 45_600,
            forecast: null,
            left: 77_700,
            timeShare: 0.2,
            spentShare: 0.1,
            ahead: 0,
          },
          outside: 0,
          months: [
            { month: "2026-01", spent: 12_300, planned: 45_600 },
            { month: "2026-02", spent: null, planned: 90_000 },
          ],
        }}
      />
    ),
    columns: ["Up to", "Spent", "Planned"],
    rows: [
      [["31 Jan 2026", "2026-01-31"], 123, 456],
      [["28 Feb 2026", "2026-02-28"], null, 900],
    ],
  },
];
