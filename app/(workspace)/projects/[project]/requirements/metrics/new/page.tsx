// Where a key metric is defined.

import { z } from "zod";
import { Page } from "@/components/layout/page";
import { MetricForm } from "@/components/requirements/metric-form";
import { Card } from "@/components/ui/card";
import { audiences } from "@/db/enums";
import { openProject } from "@/lib/doors/asker";
import { lenient } from "@/lib/kernel/fields";
import { defineMetric } from "@/lib/requirements/metrics/actions";

export const metadata = { title: "Define a key metric" };

const Asked = z.object({ audience: lenient(z.enum(audiences)) });

export default async function NewMetricPage(props: PageProps<"/projects/[project]/requirements/metrics/new">) {
  const grant = await openProject(props.params, "metric.define");
  const { audience } = Asked.parse(await props.searchParams);
  const { key } = grant.project;
  return (
    <Page
      title="Define a key metric"
      lead="One figure that shows whether the project gets where it must."
      guide="/guide/key-metric"
      crumbs={[{ href: `/projects/${key}/requirements#metrics`, label: "Requirements" }]}
    >
      <Card className="max-w-[46rem]">
        <MetricForm action={defineMetric.bind(null, { project: key })} audience={audience} />
      </Card>
    </Page>
  );
}
