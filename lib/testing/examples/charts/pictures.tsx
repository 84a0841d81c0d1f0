// Drawings without a table of figures: what each of their pictures says by its name.
import { GradeBar } from "@/components/charts/grade-bar";
import { PromiseBullet } from "@/components/charts/promise-bullet";
import { RangeBar } from "@/components/charts/range-bar";
import { SparkTable } from "@/components/charts/spark-table";
import { Sparkline } from "@/components/charts/sparkline";
import { StateStrip } from "@/components/charts/state-strip";
import { TargetBullet } from "@/components/charts/target-bullet";
import { StandingStrip } from "@/components/lifecycle/standing-strip";
import { FundingStrip } from "@/components/portfolio/funding-strip";
import { Progress } from "@/components/ui/progress";
import { WinningRanges } from "@/components/value/candidate/winning-ranges";
import { counts, euros, frame, type PictureExample } from "./example";

const { locale } = euros;

export const pictures: readonly PictureExample[] = [
  {
    part: <GradeBar label="Realised" totals={{ 0: 11_100, 2: -22_200, 5: 33_300 }} format={euros} />,
    says: ["Realised: €333 at grade 5: randomised, −⁠€222 at grade 2: with controls, €111 at grade 0: declared."],
  },
  {
    part: <RangeBar label="Value" p10={-1_100} p50={2_200} p90={3_300} format={euros} />,
    says: ["Value: likely −⁠€11 to €33, median €22"],
  },
  {
    part: (
      <PromiseBullet
        promise={{
          ...{ name: "Churn", currency: "EUR", arrived: { total: 3_300 } },
          now: { p10: 1_100, p50: 2_200, p90: 4_400, mean: 2_300 },
        }}
        scale={{ low: 0, high: 5_000 }}
        locale={locale}
      />
    ),
    says: ["Churn: €33 arrived of €23 promised by now, likely €11 to €44"],
  },
  {
    part: <Sparkline values={[1, null, 3]} sentence={frame.sentence} />,
    says: [frame.sentence],
  },
  {
    part: (
      <SparkTable
        caption="Figures"
        rows={[
          { label: "Recall", values: [11, null, 22], format: counts },
          { label: "Latency", values: [null, 33], format: counts },
          { label: "Cost", values: [], format: counts },
        ]}
      />
    ),
    says: ["From 11 to 22 over 2 values", "One value: 33", "No values yet"],
  },
  { part: <StateStrip label="Gates" items={[{ label: "Design", state: "met" }]} />, says: [] },
  {
    part: <TargetBullet label="Recall" value={22} baseline={11} target={33} direction="higher" format={counts} />,
    says: ["Recall: 22, target at least 33, baseline 11."],
  },
  {
    part: <TargetBullet label="Latency" value={null} target={33} direction="lower" format={counts} state="missing" />,
    says: ["Latency: not measured yet, target at most 33. No evidence yet."],
  },
  {
    part: (
      <StandingStrip
        {...{ locale, timeZone: "UTC", basePath: "/gate", now: new Date("2026-01-09T12:00:00Z") }}
        stretches={[{ state: "passed", since: new Date("2026-01-05T12:00:00Z") }]}
      />
    ),
    says: [],
  },
  {
    part: <FundingStrip {...{ order: [], funded: 0, line: 10, most: 20, sentence: frame.sentence }} />,
    says: [frame.sentence],
  },
  { part: <Progress label="Judged" value={4} max={9} figure="4 of 9" />, says: ["Judged: 4 of 9"] },
  {
    part: (
      <WinningRanges
        locale={locale}
        ranking={{
          ...{ runs: 1, optimism: null, corrected: null, ranked: [], cheapest: null },
          wins: [
            { id: "never-act", from: 0, to: 2.5 },
            { id: "always-act", from: 2.5, to: Number.POSITIVE_INFINITY },
          ],
        }}
        matrix={{
          ...{ kind: "binary", labels: ["stays", "leaves"], actions: ["leave", "call"], today: null },
          amounts: [
            [0, -1_200],
            [0, 4_800],
          ],
          ...{ id: "m", number: 1, current: true, note: "", setAs: "stakeholder", afterResults: false },
          ...{ setBy: "Ada", setAt: new Date("2026-01-05T12:00:00Z") },
        }}
      />
    ),
    says: ["never act: up to 2.5 times; always act: 2.5 times and more"],
  },
];
