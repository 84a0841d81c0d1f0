// A total of realised value as one bar, split by how well it is proved; drawn on the server.
import { type EvidenceGrade, evidenceGrades } from "@/db/enums";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import { evidenceGradeWords } from "@/lib/value/words";
import { ChartKey } from "./chart-key";
import { gradeFill, gradeStroke } from "./grade-fill";

type Props = {
  label: string;
  totals: Partial<Record<EvidenceGrade, number>>;
  format: FigureFormat;
  className?: string;
};

export function GradeBar({ label, totals, format, className }: Props) {
  const amounts = evidenceGrades
    .flatMap((grade) => (totals[grade] ? [{ grade, amount: totals[grade] }] : []))
    .reverse();
  // a loss has no length in a bar of parts; it is named among the figures
  const gains = amounts.filter(({ amount }) => amount > 0);
  const total = gains.reduce((sum, { amount }) => sum + amount, 0);
  const write = (amount: number) => formatFigure(amount, format);
  const parts = amounts.map(
    ({ grade, amount }) => `${write(amount)} at ${evidenceGradeWords[grade].replace("Grade", "grade")}`,
  );
  let from = 0;
  return (
    <div className={className}>
      <svg
        role="img"
        aria-label={`${label}: ${parts.length ? parts.join(", ") : "nothing recorded yet"}.`}
        width="100%"
        height="18"
        className="block"
      >
        <rect y="1" width="100%" height="16" rx="4" fill="var(--muted)" />
        {gains.map(({ grade, amount }) => {
          const start = from;
          from += (amount / total) * 100;
          return (
            <rect
              key={grade}
              x={`${start}%`}
              y="1"
              width={`${from - start}%`}
              height="16"
              fill={gradeFill(grade)}
              stroke={gradeStroke}
            />
          );
        })}
      </svg>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-quiet text-xs tabular-nums">
        {amounts.map(({ grade, amount }) => (
          <li key={grade}>
            <ChartKey mark="area" colour={gradeFill(grade)} edge={gradeStroke}>
              <span>
                {evidenceGradeWords[grade]} <span className="font-medium text-ink">{write(amount)}</span>
              </span>
            </ChartKey>
          </li>
        ))}
        {amounts.length === 0 && <li>Nothing recorded yet.</li>}
      </ul>
    </div>
  );
}
