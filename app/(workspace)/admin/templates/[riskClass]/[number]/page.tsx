// One version of a template: what it asks, what it changed, who published it and why.
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { DifferenceList } from "@/components/lifecycle/templates/difference-list";
import { TemplateTerms } from "@/components/lifecycle/templates/template-terms";
import { VersionList } from "@/components/lifecycle/templates/version-list";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { riskClasses } from "@/db/enums";
import { openWorkspace } from "@/lib/doors/asker";
import { countBound, listTemplates } from "@/lib/lifecycle/templates/queries";
import { differences } from "@/lib/lifecycle/templates/rules";
import { templateName } from "@/lib/lifecycle/templates/words";

export const metadata = { title: "Version of a template" };

export default async function VersionPage({ params }: PageProps<"/admin/templates/[riskClass]/[number]">) {
  const grant = await openWorkspace("template.manage");
  const requested = await params;
  const riskClass = riskClasses.find((option) => option === requested.riskClass);
  const [all, bound] = await Promise.all([listTemplates(grant), countBound(grant)]);
  const versions = all.filter((version) => version.riskClass === riskClass);
  const version = versions.find(({ number }) => String(number) === requested.number);
  if (!riskClass || !version) notFound();
  const before = versions.find(({ number }) => number === version.number - 1);
  return (
    <Page
      title={templateName(version)}
      lead={version.reason}
      guide="/guide/template"
      crumbs={[{ label: "Templates", href: "/admin/templates" }]}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card
            title={before ? `What changed since version ${before.number}` : "The first version"}
            lead={
              version.publishedBy ? (
                <>
                  {version.publishedBy}, <Time at={version.publishedAt} look="date" />
                </>
              ) : (
                "It comes with Quintet."
              )
            }
          >
            {before && <DifferenceList differences={differences(before.content, version.content)} />}
          </Card>
          <TemplateTerms template={version.content} />
        </div>
        <Card title="All versions">
          <VersionList versions={versions} bound={bound} basePath={version.number} />
        </Card>
      </div>
    </Page>
  );
}
