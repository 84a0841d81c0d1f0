// One requirement: what it says, who agreed, what the evidence is, and what the reader may do about it.
import { Page } from "@/components/layout/page";
import { CheckForm } from "@/components/requirements/check-form";
import { CheckList } from "@/components/requirements/check-list";
import { ProofLine } from "@/components/requirements/proof-line";
import { ReasonForm } from "@/components/requirements/reason-form";
import { RequirementFacts } from "@/components/requirements/requirement-facts";
import { RequirementForm } from "@/components/requirements/requirement-form";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { allows } from "@/lib/access/policy";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { agreeRequirement, checkRequirement, editRequirement, retireRequirement } from "@/lib/requirements/actions";
import { listMetrics } from "@/lib/requirements/metrics/queries";
import { getRequirement, listAgreers, listChecks } from "@/lib/requirements/queries";
import { mayAgree } from "@/lib/requirements/rules";
import { requirementCategoryWords } from "@/lib/requirements/words";
import { TalkAbout } from "../../talk-about";

export const metadata = { title: "Requirement" };

type Props = PageProps<"/projects/[project]/requirements/[requirement]">;

export default async function RequirementPage({ params }: Props) {
  const grant = await openProject(params);
  const requirementId = (await params).requirement;
  const requirement = await orNotFound(getRequirement(grant, requirementId));
  const [checks, agreers, metrics] = await Promise.all([
    listChecks(grant, requirementId),
    listAgreers(grant),
    listMetrics(grant),
  ]);
  const locale = await readerLocale();
  const { standing, person, project } = grant;
  const { statement, category, status, state, metric, version, proposedById } = requirement;
  const scope = { project: project.key, fixed: { requirementId } };
  const versionedScope = { ...scope, fixed: { requirementId, version: String(version) } };
  const live = status !== "retired";
  const agrees = live && allows("requirement.agree", standing);
  const otherAgreers = agreers.filter(({ id }) => id !== proposedById).map(({ name }) => name);
  const open =
    agrees &&
    status === "proposed" &&
    mayAgree(
      person.id,
      proposedById,
      agreers.map(({ id }) => id),
    );
  return (
    <Page
      title={statement}
      aside={live && <StatusBadge state={state} />}
      crumbs={[
        { href: `/projects/${project.key}/requirements`, label: "Requirements" },
        { href: `/projects/${project.key}/requirements#${category}`, label: requirementCategoryWords[category] },
      ]}
    >
      {status === "proposed" && (
        <Callout tone="stale" title="Proposed, not agreed yet">
          {agreementNeeded(open, otherAgreers)}
          {open && (
            <div className="mt-2">
              <OneButtonForm action={agreeRequirement.bind(null, versionedScope)} label="Agree" variant="primary" />
            </div>
          )}
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          {metric ? (
            <Card title="Evidence" lead="A key metric speaks for this requirement.">
              <p className="text-ink">
                <ProofLine requirement={requirement} projectKey={project.key} locale={locale} />
              </p>
            </Card>
          ) : (
            <Card
              title="Evidence"
              lead="Somebody looks from time to time and says what they found."
              flush={checks.length > 0}
            >
              {checks.length > 0 ? (
                <CheckList checks={checks} locale={locale} />
              ) : (
                <p className="text-quiet">Nobody has checked it yet.</p>
              )}
            </Card>
          )}
          {live && !metric && allows("measurement.record", standing) && (
            <Card title="Record a check">
              <CheckForm action={checkRequirement.bind(null, scope)} today={grant.today} />
            </Card>
          )}
        </div>
        <Card title="About it">
          <RequirementFacts requirement={requirement} />
          {live && allows("requirement.propose", standing) && (
            <RequirementForm
              summary={
                status === "agreed"
                  ? "Word it anew (it must be agreed again)"
                  : "Word it anew (you become its proposer)"
              }
              action={editRequirement.bind(null, scope)}
              metrics={metrics.map(({ id, name }) => ({ id, name }))}
              stored={requirement}
            />
          )}
          {agrees && (
            <ReasonForm
              summary="Retire it"
              action={retireRequirement.bind(null, versionedScope)}
              label="Retire requirement"
              help="It no longer binds, and leaves the lists. It cannot be taken up again."
            />
          )}
        </Card>
      </div>
      <TalkAbout grant={grant} kind="requirement" id={requirementId} />
    </Page>
  );
}

function agreementNeeded(open: boolean, otherAgreers: readonly string[]): string {
  if (open) return "It binds once you agree.";
  if (otherAgreers.length > 0) return `It binds once somebody else agrees: ${otherAgreers.join(" or ")}.`;
  return "The team has nobody else who could agree: a stakeholder or an expert is needed.";
}
