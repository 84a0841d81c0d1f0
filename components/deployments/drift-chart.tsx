// The drift of all watched features at a glance: the share that moved in parts of its own limit, so that one line is the limit of all.
import { SmallMultiples } from "@/components/charts/small-multiples";
import type { Monitor } from "@/lib/deployments/monitors/queries";
import { formatDate } from "@/lib/format/dates";

type Props = { monitors: readonly Monitor[]; projectKey: string; locale: string; timeZone: string };

export function DriftChart({ monitors, projectKey, locale, timeZone }: Props) {
  const windows = new Map(monitors.flatMap(({ recent }) => recent.map(({ windowId, endedAt }) => [windowId, endedAt])));
  const inTime = [...windows].sort(([, one], [, other]) => one.getTime() - other.getTime());
  const beyond = monitors.filter(({ recent }) => isBeyond(recent.at(-1))).map(({ watches }) => watches);
  const said = beyond.length === 0 ? "no feature is" : `${beyond.join(", ")} ${beyond.length === 1 ? "is" : "are"}`;
  return (
    <SmallMultiples
      title="Drift"
      sentence={`How many cases lie elsewhere than in the reference; above 1 it is more than chance moves, and enough to matter. In the latest window ${said}.`}
      series={monitors.map(({ id, release, watches, recent }) => {
        const readings = new Map(recent.map((reading) => [reading.windowId, reading]));
        return {
          label: watches,
          href: `/projects/${projectKey}/deployments/${release}/monitors/${id}`,
          values: inTime.map(([windowId]) => {
            const reading = readings.get(windowId);
            return reading ? reading.value / reading.limit : null;
          }),
          target: 1,
        };
      })}
      periods={inTime.map(([, endedAt]) => formatDate(endedAt, { locale, timeZone }))}
      format={{ kind: "number", locale, maximumFractionDigits: 2 }}
      targetName="limit"
      empty="As soon as a window brings histograms, their distance from the reference shows here."
    />
  );
}

const isBeyond = (reading: { value: number; limit: number } | undefined) =>
  reading !== undefined && reading.value > reading.limit;
