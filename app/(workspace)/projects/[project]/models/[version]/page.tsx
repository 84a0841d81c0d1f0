// One model version: where it comes from, how it stands against every requirement, and what experts say of its worst errors.

import { ModelFacts } from "@/components/experiments/model-facts";
import { ReleaseList } from "@/components/experiments/release-list";
import { VersionBadge } from "@/components/experiments/version-badge";
import { WorstErrorsForm } from "@/components/experiments/worst-errors-form";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ProofTable } from "@/components/lifecycle/proof-table";
import { ReasonForm } from "@/components/requirements/reason-form";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Markdown } from "@/components/ui/markdown";
import { StatusBadge } from "@/components/ui/status-badge";
import { RunWorth } from "@/components/value/candidate/run-worth";
import { effectiveRole } from "@/lib/access/effective-role.rules";
import { allows } from "@/lib/access/policy";
import { readVersionChecks } from "@/lib/data/evidence.queries";
import { listBatches } from "@/lib/data/samples/queries";
import { listReleasesOf } from "@/lib/deployments/queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { sendWorstErrors, withdrawModel } from "@/lib/experiments/models/actions";
import { getModelVersion } from "@/lib/experiments/models/queries";
import { areWorstErrorsSeen, versionName } from "@/lib/experiments/models/rules";
import { hrefWith } from "@/lib/format/href";
import { listProvedOfVersion } from "@/lib/lifecycle/requirement-proofs.queries";
import { readWorth } from "@/lib/value/candidate/queries";
import { TalkAbout } from "../../talk-about";

export const metadata = { title: "Model version" };

export default async function ModelVersionPage({ params }: PageProps<"/projects/[project]/models/[version]">) {
  const grant = await openProject(params);
  const modelVersionId = (await params).version;
  const version = await orNotFound(getModelVersion(grant, modelVersionId));
  const { project, standing } = grant;
  const { worstErrors, trainedOn, status } = version;
  const proposes = status === "proposed" && allows("model.propose", standing);
  const [standings, releases, worth, locale] = await Promise.all([
    listProvedOfVersion(grant, modelVersionId),
    listReleasesOf(grant, modelVersionId),
    readWorth(grant, { of: [version.runId] }),
    readerLocale(),
  ]);
  const [checks, batches] = await Promise.all([
    readVersionChecks(grant.db, trainedOn ? [trainedOn.versionId] : []),
    proposes ? listBatches(grant, { size: 50 }).then((page) => page.batches) : [],
  ]);
  const musts = standings.filter(({ requirement }) => requirement.priority === "must");
  const met = (of: typeof standings) => of.filter(({ proof }) => proof.state === "met").length;
  const scope = { project: project.key, fixed: { modelVersionId } };
  const home = `/projects/${project.key}`;
  return (
    <Page
      title={versionName(version)}
      lead={`Proposed by ${version.proposedBy} from the run ${version.run}.`}
      aside={<VersionBadge status={status} />}
      crumbs={[{ href: `${home}/models`, label: "Models" }]}
    >
      {status === "withdrawn" && (
        <Callout tone="missing" title={`${version.withdrawnBy} has withdrawn this version.`}>
          {version.withdrawnReason}
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card
            title="Against every requirement"
            lead={
              standings.length > 0
                ? `${met(standings)} of ${standings.length} agreed requirements are met, ${met(musts)} of ${musts.length} that must be.`
                : undefined
            }
            flush={standings.length > 0}
          >
            {standings.length > 0 ? (
              <ProofTable
                proved={standings}
                gate="development"
                caption="Against every requirement"
                projectKey={project.key}
                place={{ locale, timeZone: grant.timeZone }}
              />
            ) : (
              <EmptyState title="Nothing is agreed yet">
                A version is checked against the requirements that a stakeholder or an expert has agreed to.
              </EmptyState>
            )}
          </Card>
          <RunWorth
            runId={version.runId}
            worth={worth}
            namingHref={
              allows("holdout.name", standing)
                ? hrefWith(`${home}/experiments/holdouts`, { runs: version.runId })
                : undefined
            }
            projectKey={project.key}
            format={{ kind: "money", currency: project.currency, locale }}
            readerRole={effectiveRole(grant.roles, grant.person.defaultRole)}
          />
          <Card title="Releases" lead={releases.length > 0 ? "Where this version was brought to." : undefined} flush>
            {releases.length > 0 ? (
              <ReleaseList releases={releases} projectKey={project.key} />
            ) : (
              <EmptyState title="No release brings it yet">ML engineers prepare one under Deployments.</EmptyState>
            )}
          </Card>
        </div>
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card title="About it">
            <ModelFacts
              version={version}
              checks={trainedOn ? checks.get(trainedOn.versionId)?.state : undefined}
              projectKey={project.key}
            />
            {version.note && <Markdown className="mt-3">{version.note}</Markdown>}
            {proposes && (
              <ReasonForm
                summary="Withdraw it"
                action={withdrawModel.bind(null, scope)}
                label="Withdraw version"
                help="It stays on record, and no new release can bring it."
              />
            )}
          </Card>
          <Card title="Its worst errors" lead="What it gets wrong, in the eyes of an expert.">
            {worstErrors ? (
              <div className="grid justify-items-start gap-1.5">
                <Link href={`${home}/validate/${worstErrors.id}`} className="link">
                  {worstErrors.name}
                </Link>
                <StatusBadge state={areWorstErrorsSeen(worstErrors) ? "met" : "missing"}>
                  {areWorstErrorsSeen(worstErrors)
                    ? "An expert has seen each case"
                    : `${worstErrors.unseen} of ${worstErrors.samples} cases wait for an expert`}
                </StatusBadge>
              </div>
            ) : (
              <p className="text-quiet">No samples were sent yet, so no expert has seen what it gets wrong.</p>
            )}
            {proposes && batches.length > 0 && (
              <WorstErrorsForm
                action={sendWorstErrors.bind(null, scope)}
                summary={worstErrors ? "Send others" : undefined}
                batches={batches.map(({ id, name }) => ({ value: id, label: name }))}
                chosen={worstErrors?.id}
              />
            )}
            {proposes && batches.length === 0 && (
              <p className="mt-2">
                <Link href={`${home}/validate/new`} className="link">
                  Bring in samples of what it gets wrong
                </Link>
              </p>
            )}
          </Card>
        </div>
      </div>
      <TalkAbout grant={grant} kind="model_version" id={modelVersionId} />
    </Page>
  );
}
