// Whether a run's scores are calibrated: the share that turned out positive beside the score, in ten bins; drawn on the server.
import { ChartFrame } from "@/components/charts/chart-frame";
import { formatNumber, formatPercent } from "@/lib/format/numbers";
import type { CalibrationBin } from "@/lib/value/candidate/calibration.rules";

type Props = {
  bins: readonly CalibrationBin[];
  /** What a positive case turns out to be, in the project's words. */
  positive: string;
  /** The positives and negatives are weighed as the base rate has them. */
  atBaseRate: boolean;
  locale: string;
};

const size = 260;
const [left, bottom, top, right] = [38, 34, 8, 18];
const across = (share: number) => left + share * (size - left - right);
const up = (share: number) => size - bottom - share * (size - bottom - top);
const ticks = [0, 0.5, 1];

export function ReliabilityCurve({ bins, positive, atBaseRate, locale }: Props) {
  const cases = bins.reduce((sum, bin) => sum + bin.cases, 0);
  const off = bins.reduce((sum, bin) => sum + bin.cases * Math.abs(bin.share - bin.score), 0) / Math.max(1, cases);
  const percent = (share: number, digits = 0) => formatPercent(share, { locale, maximumFractionDigits: digits });
  const count = (of: number) => formatNumber(of, { locale });
  const points = off * 100 < 10 ? 1 : 0;
  const sentence = `In ten bins of ${count(cases)} cases the share that turned out “${positive}” is off the score by ${formatNumber(off * 100, { locale, maximumFractionDigits: points })} points on average${atBaseRate ? ", at the base rate" : ""}. Calibrated scores lie on the line.`;
  const table = {
    columns: ["Score", "Mean score", `Turned out “${positive}”`, "Cases"],
    rows: bins.map(({ from, to, score, share, cases }) => [
      { text: `${percent(from)} to ${percent(to)}`, value: `${from}-${to}` },
      { text: percent(score, 1), value: score },
      { text: percent(share, 1), value: share },
      { text: count(cases), value: cases },
    ]),
  };
  return (
    <ChartFrame title="Are the scores calibrated?" sentence={sentence} table={table}>
      <svg role="img" aria-label={sentence} viewBox={`0 0 ${size} ${size}`} className="block w-full max-w-80 text-xs">
        {ticks.map((tick) => (
          <g key={tick} fill="var(--quiet)">
            <line x1={across(tick)} x2={across(tick)} y1={up(0)} y2={up(1)} stroke="var(--border)" />
            <line x1={across(0)} x2={across(1)} y1={up(tick)} y2={up(tick)} stroke="var(--border)" />
            <text x={across(tick)} y={size - 20} fontSize="11" textAnchor="middle">
              {percent(tick)}
            </text>
            <text x={left - 6} y={up(tick) + 4} fontSize="11" textAnchor="end">
              {percent(tick)}
            </text>
          </g>
        ))}
        <text x={across(0.5)} y={size - 4} fontSize="11" textAnchor="middle" fill="var(--quiet)">
          Mean score
        </text>
        <line x1={across(0)} y1={up(0)} x2={across(1)} y2={up(1)} stroke="var(--quiet)" strokeDasharray="4 3" />
        <polyline
          points={bins.map(({ score, share }) => `${across(score)},${up(share)}`).join(" ")}
          fill="none"
          stroke="var(--chart-1)"
          strokeWidth="2"
        />
        {bins.map(({ from, score, share }) => (
          <circle key={from} cx={across(score)} cy={up(share)} r="4" fill="var(--chart-1)" />
        ))}
      </svg>
    </ChartFrame>
  );
}
