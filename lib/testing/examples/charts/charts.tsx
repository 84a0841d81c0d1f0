// The charts themselves, each with gaps, losses, and no two figures alike.
import { BubblePortfolio } from "@/components/charts/bubble-portfolio";
import { BurnChart } from "@/components/charts/burn-chart";
import { Curves } from "@/components/charts/curves";
import { DistributionChart } from "@/components/charts/distribution-chart";
import { RankedBars } from "@/components/charts/ranked-bars";
import { SmallMultiples } from "@/components/charts/small-multiples";
import { StackedBarsByGrade } from "@/components/charts/stacked-bars-by-grade";
import { TrendWithBand } from "@/components/charts/trend-with-band";
import { Waterfall } from "@/components/charts/waterfall";
import { type ChartExample, counts, euros, frame, shares } from "./example";

export const charts: readonly ChartExample[] = [
  {
    part: (
      <BubblePortfolio
        {...frame}
        format={euros}
        bubbles={[
          {
            label: "ADA",
            href: "/projects/ADA/value",
            name: "Churn",
            probability: 0.81,
            value: 123_400,
            remaining: 56_700,
          },
          { label: "BOB", href: "/projects/BOB/value", probability: 0.12, value: -98_700, remaining: 0 },
        ]}
      />
    ),
    columns: ["Project", "Chance of paying back", "Expected value", "Remaining cost"],
    rows: [
      [["ADA Churn", "ADA"], 0.81, 1_234, 567],
      [["BOB", "BOB"], 0.12, -987, 0],
    ],
  },
  {
    part: (
      <BurnChart
        {...frame}
        format={euros}
        budget={90_000}
        points={[
          { at: "2026-01-31", spent: 12_300, planned: 45_600 },
          { at: "2026-02-28", spent: 23_400, planned: null },
          { at: "2026-03-31", spent: null, planned: 78_900 },
        ]}
      />
    ),
    columns: ["Up to", "Spent", "Planned"],
    rows: [
      [["31 Jan 2026", "2026-01-31"], 123, 456],
      [["28 Feb 2026", "2026-02-28"], 234, null],
      [["31 Mar 2026", "2026-03-31"], null, 789],
    ],
  },
  {
    part: (
      <Curves
        {...frame}
        axisLabel="Step"
        format={{ ...counts, maximumFractionDigits: 4 }}
        curves={[
          { name: "tree", points: [0, 1, 2].map((at) => ({ at, value: 0.9 - at / 8 })) },
          {
            name: "net",
            points: [
              { at: 2, value: -0.5 },
              { at: 10, value: 0.25 },
              { at: 10, value: 0.125 },
            ],
          },
        ]}
      />
    ),
    columns: ["Step", "tree", "net"],
    rows: [
      [0, 0.9, null],
      [1, 0.775, null],
      [2, 0.65, -0.5],
      [10, null, 0.125],
    ],
  },
  {
    part: (
      <DistributionChart
        {...frame}
        {...{ format: euros, p10: -150, p50: 50, p90: 150, aboveZero: 0.6 }}
        bins={[
          { from: -20_000, to: -10_000, count: 1 },
          { from: -10_000, to: 0, count: 3 },
          { from: 0, to: 10_000, count: 4 },
        ]}
      />
    ),
    columns: ["From", "To", "Share of outcomes"],
    rows: [
      [-200, -100, 0.125],
      [-100, 0, 0.375],
      [0, 100, 0.5],
    ],
  },
  {
    part: (
      <RankedBars
        {...{ ...frame, format: euros, total: 50_000, columns: ["What is learnt", "Worth at most"] }}
        bars={[
          { label: "Adoption", value: 40_100, words: "most of it" },
          { label: "1.10", value: 20_300, words: "half" },
          { label: "Horizon", value: 0, words: "nothing" },
        ]}
      />
    ),
    columns: ["What is learnt", "Worth at most"],
    rows: [
      ["Adoption", 401],
      ["1.10", 203],
      ["Horizon", 0],
    ],
  },
  {
    part: (
      <SmallMultiples
        {...{ ...frame, format: shares, periods: ["May", "June", "July"] }}
        series={[
          { label: "age", values: [0.111, null, 0.222], target: 0.5 },
          { label: "tenure", values: [0.333, 0.444] },
        ]}
      />
    ),
    columns: ["Period", "age", "tenure"],
    rows: [
      ["May", 0.111, 0.333],
      ["June", null, 0.444],
      ["July", 0.222, null],
    ],
  },
  {
    part: (
      <StackedBarsByGrade
        {...{ ...frame, format: euros }}
        periods={[
          { period: "2026-01", byGrade: { 0: 11_100, 3: -22_200 }, expected: { p10: 1_200, p50: 3_400, p90: 5_600 } },
          { period: "2026-02", byGrade: { 0: 33_300, 3: 0 } },
          { period: "2026-03", byGrade: {}, expected: { p10: 2_100, p50: 4_300, p90: 6_500 } },
        ]}
      />
    ),
    columns: [
      "Period",
      "Grade 0: declared",
      "Grade 3: comparison group",
      "Promised, likely from",
      "Promised, median",
      "Promised, likely to",
    ],
    rows: [
      [["Jan 2026", "2026-01"], 111, -222, 12, 34, 56],
      [["Feb 2026", "2026-02"], 333, 0, null, null, null],
      [["Mar 2026", "2026-03"], null, null, 21, 43, 65],
    ],
  },
  {
    part: (
      <TrendWithBand
        {...{ ...frame, format: counts, name: "Latency", limitName: "Bound", target: 300, baseline: 900 }}
        points={[
          { at: "2026-01-05", value: 701, limit: 702, p10: 703, p25: 704, p75: 705, p90: 706 },
          { at: "2026-01-06", value: null, limit: Number.POSITIVE_INFINITY },
          { at: "2026-01-07", value: 801, limit: 802, p10: 803, p25: 804, p75: 805, p90: 806 },
        ]}
      />
    ),
    columns: ["When", "Latency", "Bound", "Likely from", "Likely to", "Half lie from", "Half lie to"],
    rows: [
      [["5 Jan 2026", "2026-01-05"], 701, 702, 703, 706, 704, 705],
      [["6 Jan 2026", "2026-01-06"], null, null, null, null, null, null],
      [["7 Jan 2026", "2026-01-07"], 801, 802, 803, 806, 804, 805],
    ],
  },
  {
    part: (
      <Waterfall
        {...{ ...frame, format: euros }}
        from={{ label: "Before", value: 10_000, words: "unsure" }}
        steps={[{ label: "Learnt", change: 2_500, words: "likelier" }]}
        to={{ label: "Now", value: 12_500, words: "likely" }}
        table={{ columns: ["What", "Value"], rows: [[{ text: "Before" }, { text: "€100", value: 100 }]] }}
      />
    ),
    columns: ["What", "Value"],
    rows: [["Before", 100]],
  },
];
