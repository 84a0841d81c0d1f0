// Where a quality rule is defined.

import { z } from "zod";
import { RuleForm } from "@/components/data/rule-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { qualityDimensions } from "@/db/enums";
import { defineRule } from "@/lib/data/quality/actions";
import { getDataset } from "@/lib/data/queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Define a quality rule" };

const Asked = z.object({ dimension: lenient(z.enum(qualityDimensions)) });

type Props = PageProps<"/projects/[project]/data/[dataset]/rules/new">;

export default async function NewRulePage({ params, searchParams }: Props) {
  const grant = await openProject(params, "rule.define");
  const { dataset: datasetId } = await params;
  const { dimension } = Asked.parse(await searchParams);
  const { id, name } = await orNotFound(getDataset(grant, datasetId));
  const { key } = grant.project;
  return (
    <Page
      title="Define a quality rule"
      lead="One sentence that must hold, and the figure that shows whether it does."
      guide="/guide/quality-rule"
      crumbs={[
        { href: `/projects/${key}/data`, label: "Data" },
        { href: `/projects/${key}/data/${id}`, label: name },
      ]}
    >
      <Card className="max-w-[46rem]">
        <RuleForm action={defineRule.bind(null, { project: key, fixed: { datasetId: id } })} dimension={dimension} />
      </Card>
    </Page>
  );
}
