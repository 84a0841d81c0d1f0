// Key metrics that miss their target, each with its past; what is on target, stale or not measured is a count.
import { Sparkline } from "@/components/charts/sparkline";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { EvidenceState } from "@/db/enums";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import type { MyMetric } from "@/lib/requirements/mine.queries";

/** More is a list to work with. */
const shown = 4;

const counted = {
  met: "on target",
  stale: "measured too long ago",
  missing: "without target or measurement",
} as const satisfies Partial<Record<EvidenceState, string>>;

export function OffTarget({ metrics, locale }: { metrics: readonly MyMetric[]; locale: string }) {
  if (metrics.length === 0) return null;
  const off = metrics.filter(({ judgement }) => judgement.state === "unmet");
  const counts = Object.entries(counted).flatMap(([state, words]) => {
    const count = metrics.filter(({ judgement }) => judgement.state === state).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  if (off.length > shown) counts.unshift(`${off.length - shown} more off target`);
  return (
    <Card title="Off target" flush={off.length > 0} footer={counts.length > 0 ? counts.join(" · ") : undefined}>
      {off.length === 0 ? (
        <p className="text-quiet">No key metric that was measured of late misses its target.</p>
      ) : (
        <ul className="divide-y divide-border border-border border-t">
          {off.slice(0, shown).map((metric) => (
            <MetricRow key={metric.id} metric={metric} locale={locale} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function MetricRow({ metric, locale }: { metric: MyMetric; locale: string }) {
  const { id, name, project, values, target, unit, direction } = metric;
  const format: FigureFormat = { kind: "number", locale, unit, maximumFractionDigits: 1 };
  const newest = values.at(-1);
  return (
    <li className="flex items-center gap-3 px-4 py-2.5 sm:px-5">
      <div className="min-w-0 flex-1">
        <Link
          href={`/projects/${project.key}/requirements/metrics/${id}`}
          className="line-clamp-2 font-medium text-ink hover:underline"
        >
          {name}
        </Link>
        <p className="truncate text-quiet text-xs">{project.name}</p>
      </div>
      <Sparkline
        values={values}
        target={target ?? undefined}
        sentence={`The last ${values.length} values of ${name}`}
        className="shrink-0 max-sm:hidden"
      />
      <p className="shrink-0 text-right tabular-nums">
        <span className="block font-medium text-unmet-ink">
          {newest === undefined ? "–" : formatFigure(newest, format)}
        </span>
        {target !== null && (
          <span className="block text-quiet text-xs">
            {`target ${direction === "higher" ? "≥" : "≤"} ${formatFigure(target, format)}`}
          </span>
        )}
      </p>
    </li>
  );
}
