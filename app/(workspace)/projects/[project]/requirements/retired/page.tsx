// What no longer binds and is no longer measured, and why.
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { RetiredMetrics } from "@/components/requirements/retired-metrics";
import { RetiredRequirements } from "@/components/requirements/retired-requirements";
import { Card } from "@/components/ui/card";
import { openProject } from "@/lib/doors/asker";
import { listMetrics } from "@/lib/requirements/metrics/queries";
import { listRequirements } from "@/lib/requirements/queries";

export const metadata = { title: "Retired requirements and key metrics" };

export default async function RetiredPage({ params }: PageProps<"/projects/[project]/requirements/retired">) {
  const grant = await openProject(params);
  const [requirements, metrics] = await Promise.all([
    listRequirements(grant, { retired: true }),
    listMetrics(grant, { retired: true }),
  ]);
  const { key } = grant.project;
  return (
    <Page
      title="Retired"
      lead="What no longer binds and is no longer measured stays on record."
      crumbs={[{ href: `/projects/${key}/requirements`, label: "Requirements" }]}
    >
      {requirements.length + metrics.length === 0 && (
        <Card>
          <EmptyState title="Nothing was retired">
            A requirement or a key metric that is no longer needed is retired on its own page, with a reason.
          </EmptyState>
        </Card>
      )}
      {requirements.length > 0 && (
        <Card title="Requirements" flush>
          <RetiredRequirements requirements={requirements} projectKey={key} />
        </Card>
      )}
      {metrics.length > 0 && (
        <Card title="Key metrics" flush>
          <RetiredMetrics metrics={metrics} projectKey={key} />
        </Card>
      )}
    </Page>
  );
}
