// Key metrics of the reader's projects: their past, where they stand, and the target they are held to.
import { Gauge } from "lucide-react";
import { useId } from "react";
import { ChartDownloads } from "@/components/charts/chart-downloads";
import { SparkTable } from "@/components/charts/spark-table";
import { EmptyState } from "@/components/layout/empty-state";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Direction, EvidenceState } from "@/db/enums";

export type MetricRow = {
  id: string;
  name: string;
  unit: string;
  direction: Direction;
  target: number | null;
  values: readonly number[];
  state: EvidenceState;
  project: { key: string; name: string };
};

export function MetricBoard({
  title,
  lead,
  metrics,
  locale,
}: {
  title: string;
  lead: string;
  metrics: readonly MetricRow[];
  locale: string;
}) {
  const id = useId();
  const hasMetrics = metrics.length > 0;
  return (
    <Card
      id={id}
      title={title}
      lead={lead}
      flush={hasMetrics}
      actions={hasMetrics && <ChartDownloads chart={id} title={title} />}
    >
      {metrics.length === 0 ? (
        <EmptyState
          icon={<Gauge />}
          title="No key metric yet"
          action={<ButtonLink href="/projects">To the projects</ButtonLink>}
        >
          Key metrics of your projects appear here, with their target, as soon as somebody defines them.
        </EmptyState>
      ) : (
        <div data-plot="">
          <SparkTable
            caption={title}
            rows={metrics.map((metric) => ({
              label: `${metric.project.key} · ${metric.name}`,
              href: `/projects/${metric.project.key}/requirements/metrics/${metric.id}`,
              values: metric.values,
              format: { kind: "number", locale, unit: metric.unit, maximumFractionDigits: 1 },
              target: metric.target ?? undefined,
              direction: metric.direction,
              state: metric.state,
            }))}
          />
        </div>
      )}
    </Card>
  );
}
