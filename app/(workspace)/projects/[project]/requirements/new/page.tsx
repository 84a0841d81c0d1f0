// Where a requirement is proposed.

import { z } from "zod";
import { Page } from "@/components/layout/page";
import { RequirementForm } from "@/components/requirements/requirement-form";
import { Card } from "@/components/ui/card";
import { requirementCategories } from "@/db/enums";
import { openProject } from "@/lib/doors/asker";
import { lenient } from "@/lib/kernel/fields";
import { proposeRequirement } from "@/lib/requirements/actions";
import { listMetrics } from "@/lib/requirements/metrics/queries";

export const metadata = { title: "Propose a requirement" };

const Asked = z.object({ category: lenient(z.enum(requirementCategories)) });

export default async function NewRequirementPage(props: PageProps<"/projects/[project]/requirements/new">) {
  const grant = await openProject(props.params, "requirement.propose");
  const { category } = Asked.parse(await props.searchParams);
  const metrics = await listMetrics(grant);
  const { key } = grant.project;
  return (
    <Page
      title="Propose a requirement"
      lead="It binds once a stakeholder or an expert has agreed to it."
      guide="/guide/requirement"
      crumbs={[{ href: `/projects/${key}/requirements`, label: "Requirements" }]}
    >
      <Card className="max-w-[46rem]">
        <RequirementForm
          action={proposeRequirement.bind(null, { project: key })}
          metrics={metrics.map(({ id, name }) => ({ id, name }))}
          category={category}
        />
      </Card>
    </Page>
  );
}
