// By which template the project is judged, what that asks, and what a newer version would change.

import { Page } from "@/components/layout/page";
import { AdoptForm } from "@/components/lifecycle/templates/adopt-form";
import { DifferenceList } from "@/components/lifecycle/templates/difference-list";
import { PreviewList } from "@/components/lifecycle/templates/preview-list";
import { RiskClassForm } from "@/components/lifecycle/templates/risk-class-form";
import { TemplateTerms } from "@/components/lifecycle/templates/template-terms";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { gatesOf, getEvidence } from "@/lib/lifecycle/queries";
import { adoptTemplate, changeRiskClass } from "@/lib/lifecycle/templates/actions";
import { afterAdopting, previewOf } from "@/lib/lifecycle/templates/preview.rules";
import { getBinding } from "@/lib/lifecycle/templates/queries";
import { differences } from "@/lib/lifecycle/templates/rules";
import { templateName } from "@/lib/lifecycle/templates/words";
import { riskClassHelp, riskClassWords } from "@/lib/projects/words";

export const metadata = { title: "Template" };

export default async function TemplatePage({ params }: PageProps<"/projects/[project]/lifecycle/template">) {
  const grant = await openProject(params);
  const [{ bound, current, adopted }, evidence] = await Promise.all([getBinding(grant), getEvidence(grant)]);
  const { key, version } = grant.project;
  const mayEdit = allows("project.edit", grant.standing);
  const newer = bound.id === current.id ? null : current;
  const previews = newer
    ? previewOf(gatesOf(evidence, grant.now), gatesOf(afterAdopting(evidence, newer.content, grant.now), grant.now))
    : [];
  return (
    <Page
      title="Template"
      lead={`This project is judged by ${templateName(bound)}.`}
      guide="/guide/template"
      crumbs={[{ label: "Lifecycle", href: `/projects/${key}/lifecycle` }]}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          {newer && (
            <Card
              title={`Version ${newer.number} is out`}
              lead={
                <>
                  {newer.reason} {newer.publishedBy && `${newer.publishedBy}, `}
                  <Time at={newer.publishedAt} look="date" />
                </>
              }
            >
              <div className="grid gap-5">
                <div>
                  <h3 className="mb-1.5 font-medium text-ink">What is new in it</h3>
                  <DifferenceList differences={differences(bound.content, newer.content)} />
                </div>
                <div>
                  <h3 className="mb-1.5 font-medium text-ink">What would change for this project today</h3>
                  {previews.length > 0 ? (
                    <PreviewList previews={previews} />
                  ) : (
                    <p className="text-quiet">Nothing: every criterion would stand as it does now.</p>
                  )}
                </div>
                {mayEdit ? (
                  <AdoptForm
                    action={adoptTemplate.bind(null, { project: key, fixed: { templateId: newer.id } })}
                    number={newer.number}
                  />
                ) : (
                  <p className="text-quiet">A stakeholder, an ML engineer or the owner adopts it.</p>
                )}
              </div>
            </Card>
          )}
          <TemplateTerms template={bound.content} />
        </div>
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card title={templateName(bound)} lead={bound.reason}>
            <p className="text-quiet">
              {adopted ? (
                <>
                  Since <Time at={adopted.at} look="date" />, by {adopted.by}: “{adopted.reason}”
                </>
              ) : (
                "Since the project was started."
              )}{" "}
              It stays this version until somebody adopts a newer one here.
            </p>
          </Card>
          <Card
            title={`Risk class: ${riskClassWords[bound.riskClass].toLowerCase()}`}
            lead={riskClassHelp[bound.riskClass]}
          >
            {mayEdit ? (
              <RiskClassForm
                action={changeRiskClass.bind(null, { project: key, fixed: { version: String(version) } })}
                riskClass={bound.riskClass}
              />
            ) : (
              <p className="text-quiet">A stakeholder, an ML engineer or the owner changes it.</p>
            )}
          </Card>
        </div>
      </div>
    </Page>
  );
}
