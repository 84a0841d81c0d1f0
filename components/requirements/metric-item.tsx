// One key metric among others: the latest figure against its target, and how old it is.

import { TargetBullet } from "@/components/charts/target-bullet";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Metric } from "@/lib/requirements/metrics/queries";

type Props = { metric: Metric; projectKey: string; locale: string };

export function MetricItem({ metric, projectKey, locale }: Props) {
  const { id, name, unit, direction, baseline, target, latest, judgement } = metric;
  const format = { kind: "number" as const, unit, locale };
  return (
    <li className="relative py-3.5 first:pt-0 last:pb-0">
      {target === null ? (
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-medium text-ink">{name}</span>
          <StatusBadge state="missing">No target yet</StatusBadge>
        </p>
      ) : (
        <TargetBullet
          label={name}
          value={latest?.value ?? null}
          target={target}
          baseline={baseline ?? undefined}
          direction={direction}
          format={format}
          state={judgement.state}
        />
      )}
      <p className="mt-1 text-xs">
        <Link
          href={`/projects/${projectKey}/requirements/metrics/${id}`}
          aria-label={`${name}: measurements and target`}
          className="text-accent after:absolute after:inset-0 hover:underline"
        >
          {latest ? "Measurements" : "Record the first measurement"}
        </Link>
        {latest && (
          <span className="text-quiet">
            {" · latest "}
            <Time at={latest.measuredAt} />
          </span>
        )}
      </p>
    </li>
  );
}
