// The drift of all watched features at a glance: the share that moved in parts of its own limit, so that one line is the limit of all.
import { SmallMultiples } from "@/components/charts/small-multiples";
import type { Monitor } from "@/lib/deployments/monitors/queries";
import { formatDate } from "@/lib/format/dates";

type Props = {
  /** The worst of them, as many as there is room for. */
  monitors: readonly Monitor[];
  /** Of all features, those beyond their limit in the latest window; and how many features there are. */
  driftingFeatures: readonly string[];
  features: number;
  projectKey: string;
  locale: string;
  timeZone: string;
};

const mostNamed = 6;

export function DriftChart({ monitors, driftingFeatures, features, projectKey, locale, timeZone }: Props) {
  const windows = new Map(monitors.flatMap(({ recent }) => recent.map(({ windowId, endedAt }) => [windowId, endedAt])));
  const inTime = [...windows].sort(([, one], [, other]) => one.getTime() - other.getTime());
  const more = driftingFeatures.length - mostNamed;
  const names = driftingFeatures.slice(0, mostNamed).join(", ") + (more > 0 ? ` and ${more} more` : "");
  const subjectWords =
    driftingFeatures.length === 0 ? "no feature is" : `${names} ${driftingFeatures.length === 1 ? "is" : "are"}`;
  const drawn = monitors.length < features ? ` The worst ${monitors.length} of ${features} features are drawn.` : "";
  return (
    <SmallMultiples
      title="Drift"
      sentence={`How many cases lie elsewhere than in the baseline distribution; above 1 it is more than chance moves, and enough to matter. In the latest window ${subjectWords}.${drawn}`}
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
      empty="As soon as a window brings histograms, their distance from the baseline distribution shows here."
    />
  );
}
