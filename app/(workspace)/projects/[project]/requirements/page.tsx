// What must hold, by category, and how it is measured, for three audiences.
import { Upload } from "lucide-react";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { AudienceCard } from "@/components/requirements/audience-card";
import { CategoryCard } from "@/components/requirements/category-card";
import { RequirementItem } from "@/components/requirements/requirement-item";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { audiences, requirementCategories } from "@/db/enums";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { agreeRequirement } from "@/lib/requirements/actions";
import { endExemption, exemptCategory } from "@/lib/requirements/categories/actions";
import { listExemptions } from "@/lib/requirements/categories/queries";
import { listMetrics } from "@/lib/requirements/metrics/queries";
import { listAgreers, listRequirements } from "@/lib/requirements/queries";
import { mayAgree } from "@/lib/requirements/rules";

export const metadata = { title: "Requirements" };

export default async function RequirementsPage({ params }: PageProps<"/projects/[project]/requirements">) {
  const grant = await openProject(params);
  const [requirements, exemptions, metrics, agreers] = await Promise.all([
    listRequirements(grant),
    listExemptions(grant),
    listMetrics(grant),
    listAgreers(grant),
  ]);
  const locale = await readerLocale();
  const { standing, person, project } = grant;
  const mayPropose = allows("requirement.propose", standing);
  const agrees = allows("requirement.agree", standing);
  const agreerIds = agreers.map(({ id }) => id);
  const to = (fixed: Record<string, string>) => ({ project: project.key, fixed });
  const measured = metrics.length > 0 && allows("measurement.record", standing);
  return (
    <Page
      title="Requirements"
      lead={leadOf(requirements.filter(({ status }) => status === "proposed").length, agreers)}
      guide="/guide/requirement"
    >
      <div className="grid items-start gap-4 md:grid-cols-2 lg:gap-5">
        {requirementCategories.map((category) => {
          const own = requirements.filter((requirement) => requirement.category === category);
          return (
            <CategoryCard
              key={category}
              category={category}
              projectKey={project.key}
              exemption={exemptions.find((exemption) => exemption.category === category)}
              empty={own.length === 0}
              mayPropose={mayPropose}
              exempt={agrees ? exemptCategory.bind(null, to({ category })) : undefined}
              endExemption={agrees ? endExemption.bind(null, to({ category })) : undefined}
            >
              {own.map((requirement) => {
                const { id, status, proposedById, version } = requirement;
                const open = agrees && status === "proposed" && mayAgree(person.id, proposedById, agreerIds);
                const versionedScope = to({ requirementId: id, version: String(version) });
                return (
                  <RequirementItem
                    key={id}
                    requirement={requirement}
                    projectKey={project.key}
                    locale={locale}
                    agree={open ? agreeRequirement.bind(null, versionedScope) : undefined}
                  />
                );
              })}
            </CategoryCard>
          );
        })}
      </div>
      <Section
        id="metrics"
        title="Key metrics"
        lead="How anybody can see whether the project gets where it must: for the builders, for the experts, for the business."
        actions={
          measured && (
            <ButtonLink href={`/projects/${project.key}/requirements/import`} size="sm" icon={<Upload />}>
              Import measurements
            </ButtonLink>
          )
        }
      >
        <div className="grid items-start gap-4 lg:grid-cols-3 lg:gap-5">
          {audiences.map((audience) => (
            <AudienceCard
              key={audience}
              audience={audience}
              metrics={metrics.filter((metric) => metric.audience === audience)}
              projectKey={project.key}
              locale={locale}
              mayDefine={allows("metric.define", standing)}
            />
          ))}
        </div>
      </Section>
      <p className="text-xs">
        <Link href={`/projects/${project.key}/requirements/retired`} className="link">
          What was retired
        </Link>
      </p>
    </Page>
  );
}

function leadOf(proposed: number, agreers: readonly { name: string }[]): string {
  const agreersText =
    agreers.length > 0
      ? agreers.map(({ name }) => name).join(" or ")
      : "nobody yet: the team has neither a stakeholder nor an expert";
  const rule = `A requirement binds once somebody other than its proposer has agreed: ${agreersText}.`;
  return proposed === 0 ? rule : `${proposed} ${proposed === 1 ? "waits" : "wait"} for agreement. ${rule}`;
}
