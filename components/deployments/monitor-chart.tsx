// What a monitor read over time against its limit: a figure with its threshold, or drift with each window's own limit.
import { TrendWithBand } from "@/components/charts/trend-with-band";
import type { Monitor } from "@/lib/deployments/monitors/queries";
import { fails, monitorName, type Reading } from "@/lib/deployments/monitors/rules";
import { sayLimit, sayReading } from "./reading-words";

type Props = {
  monitor: Monitor;
  series: readonly Reading[];
  locale: string;
  timeZone: string;
  height?: number;
  level?: 2 | 3;
};

export function MonitorChart({ monitor, series, locale, timeZone, height = 220, level }: Props) {
  const { kind, unit, direction, threshold } = monitor;
  const drift = kind === "drift";
  const latest = series.at(-1);
  const verdict = latest && fails(monitor, latest) ? "beyond its limit" : "within its limit";
  return (
    <TrendWithBand
      title={monitorName(monitor, locale)}
      sentence={
        latest
          ? `Latest window: ${sayReading({ ...monitor, limit: latest.limit }, latest.value, locale)}, ${verdict} (${sayLimit(monitor, latest.limit, locale)}).`
          : "Nothing was measured yet."
      }
      name={drift ? "Share of cases moved" : monitor.watches}
      limitName="What chance moves, or too little to matter"
      targetName="Limit"
      points={series.map(({ endedAt, value, limit }) => ({
        at: endedAt.toISOString(),
        value,
        ...(drift && { limit }),
      }))}
      format={drift ? { kind: "percent", locale } : { kind: "number", unit, locale }}
      target={threshold ?? undefined}
      direction={direction ?? undefined}
      zero={drift}
      empty="As soon as a window brings it, it shows here against its limit."
      {...{ timeZone, height, level }}
    />
  );
}
