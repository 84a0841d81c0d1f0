// What gates ask for, by risk class: the versions of each, and the way to a new one.
import { PencilLine } from "lucide-react";
import { Page } from "@/components/layout/page";
import { VersionList } from "@/components/lifecycle/templates/version-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { riskClasses } from "@/db/enums";
import { openWorkspace } from "@/lib/doors/asker";
import { countBound, listTemplates } from "@/lib/lifecycle/templates/queries";
import { riskClassHelp, riskClassNote, riskClassWords } from "@/lib/projects/words";

export const metadata = { title: "Templates" };

export default async function TemplatesPage() {
  const grant = await openWorkspace("template.manage");
  const [versions, bound] = await Promise.all([listTemplates(grant), countBound(grant)]);
  return (
    <Page
      title="Templates"
      lead="What the gates ask of a project, by its risk class. A new version binds new projects; those that exist are judged by theirs until their team adopts it."
      guide="/guide/template"
    >
      <div className="grid items-start gap-4 lg:grid-cols-3 lg:gap-5 [&>*]:min-w-0">
        {riskClasses.map((riskClass) => (
          <Card
            key={riskClass}
            title={riskClassWords[riskClass]}
            lead={riskClassHelp[riskClass]}
            footer={
              <ButtonLink href={`/admin/templates/${riskClass}`} size="sm" icon={<PencilLine />}>
                Make a new version
              </ButtonLink>
            }
          >
            <VersionList versions={versions.filter((version) => version.riskClass === riskClass)} bound={bound} />
          </Card>
        ))}
      </div>
      <p className="text-quiet text-xs">{riskClassNote}</p>
    </Page>
  );
}
