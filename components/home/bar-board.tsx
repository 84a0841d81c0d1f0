// The newest figure of each metric that has a target, held against it: the bar, and how far each project is from it.
import { ChartFrame } from "@/components/charts/chart-frame";
import { figureCell } from "@/components/charts/figures";
import { TargetBullet } from "@/components/charts/target-bullet";
import type { FigureFormat } from "@/lib/format/figure";
import { evidenceStateWords } from "@/lib/requirements/words";
import type { MetricRow } from "./metric-board";

type Props = { metrics: readonly (MetricRow & { baseline: number | null })[]; locale: string };

export function BarBoard({ metrics, locale }: Props) {
  const withTarget = metrics.flatMap((metric) => {
    const format: FigureFormat = { kind: "number", locale, unit: metric.unit, maximumFractionDigits: 1 };
    const label = `${metric.project.key} · ${metric.name}`;
    const { target, values } = metric;
    return target === null ? [] : [{ ...metric, target, label, format, newest: values.at(-1) ?? null }];
  });
  const met = withTarget.filter(({ state }) => state === "met").length;
  const table = {
    columns: ["Metric", "Newest", "Baseline", "Target", "State"],
    rows: withTarget.map(({ label, newest, baseline, target, state, format }) => [
      { text: label },
      figureCell(newest, format),
      figureCell(baseline, format),
      figureCell(target, format),
      { text: evidenceStateWords[state] },
    ]),
  };
  return (
    <ChartFrame
      title="The bar"
      sentence={`On target: ${met} of ${withTarget.length} technical metrics.`}
      empty="No technical metric of your projects has a target yet."
      table={table}
    >
      <div className="grid gap-4">
        {withTarget.map(({ id, label, newest, target, baseline, direction, format, state }) => (
          <TargetBullet
            key={id}
            value={newest}
            baseline={baseline ?? undefined}
            {...{ label, target, direction, format, state }}
          />
        ))}
      </div>
    </ChartFrame>
  );
}
