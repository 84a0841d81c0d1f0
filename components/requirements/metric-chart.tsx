// A key metric over time with its target and baseline, and the sentence that says what it shows.
import type { ReactNode } from "react";
import { TrendWithBand } from "@/components/charts/trend-with-band";
import { writerOf } from "@/lib/format/numbers";
import type { Metric } from "@/lib/requirements/metrics/queries";
import type { Measurement } from "@/lib/requirements/rules";
import { evidenceStateWords } from "@/lib/requirements/words";

type Props = { metric: Metric; series: readonly Measurement[]; locale: string; timeZone: string; empty: ReactNode };

export function MetricChart({ metric, series, locale, timeZone, empty }: Props) {
  const { unit, direction, baseline, target } = metric;
  return (
    <TrendWithBand
      title="Over time"
      sentence={sentenceOf(metric, locale)}
      points={series.map(({ measuredAt, value }) => ({ at: measuredAt.toISOString(), value }))}
      format={{ kind: "number", unit, locale }}
      target={target ?? undefined}
      baseline={baseline ?? undefined}
      direction={direction}
      timeZone={timeZone}
      height={280}
      empty={empty}
    />
  );
}

function sentenceOf({ unit, baseline, target, direction, latest, judgement }: Metric, locale: string): string {
  if (!latest) return "Not measured yet.";
  const write = writerOf([latest.value, target, baseline], { locale, unit });
  const goal =
    target === null
      ? "no target yet"
      : `the target is ${direction === "higher" ? "at least" : "at most"} ${write(target)}`;
  const start = baseline === null ? "" : `, the baseline ${write(baseline)}`;
  const verdict = target === null ? "" : ` ${evidenceStateWords[judgement.state]}.`;
  return `Latest ${write(latest.value)}; ${goal}${start}.${verdict}`;
}
