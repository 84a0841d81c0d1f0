// One run: what was tried, what it measured on the way, what people make of it, and what it was proposed as.

import { GitCompareArrows, ListChecks } from "lucide-react";
import { compareHref } from "@/components/experiments/experiments-href";
import { FileList } from "@/components/experiments/file-list";
import { InputList } from "@/components/experiments/input-list";
import { LogByProgram } from "@/components/experiments/log-by-program";
import { LoggedModelList } from "@/components/experiments/logged-model-list";
import { ModelTable } from "@/components/experiments/model-table";
import { PairList } from "@/components/experiments/pair-list";
import { ProposeForm } from "@/components/experiments/propose-form";
import { RunCurves } from "@/components/experiments/run-curves";
import { RunEditForm } from "@/components/experiments/run-edit-form";
import { RunFacts } from "@/components/experiments/run-facts";
import { RunFamily } from "@/components/experiments/run-family";
import { RunMetrics } from "@/components/experiments/run-metrics";
import { usageWords } from "@/components/experiments/usage-words";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Markdown } from "@/components/ui/markdown";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { RunWorth } from "@/components/value/candidate/run-worth";
import { effectiveRole } from "@/lib/access/effective-role.rules";
import { allows } from "@/lib/access/policy";
import { listBatches } from "@/lib/data/samples/queries";
import { listVersionChoices } from "@/lib/data/versions/queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { readFileSets, readUsage } from "@/lib/experiments/artifacts/queries";
import { listModelsOfRun } from "@/lib/experiments/logged-models/queries";
import { proposeModel } from "@/lib/experiments/models/actions";
import { listModelNames, listVersionsOfRun } from "@/lib/experiments/models/queries";
import { listRunCurves } from "@/lib/experiments/points/queries";
import { deleteRun, editRun, restoreRun } from "@/lib/experiments/runs/actions";
import { CurvePage } from "@/lib/experiments/runs/compare.schema";
import { readFamily } from "@/lib/experiments/runs/family.queries";
import { getRun } from "@/lib/experiments/runs/queries";
import { formatBytes } from "@/lib/format/bytes";
import { hrefWith } from "@/lib/format/href";
import { formatNumber } from "@/lib/format/numbers";
import { env } from "@/lib/kernel/env";
import { readWorth } from "@/lib/value/candidate/queries";
import { TalkAbout } from "../../talk-about";
import { DeleteRun } from "./delete-run";
import { Kept } from "./kept";
import { ResemblesTraining } from "./resembles-training";

export const metadata = { title: "Run" };

export default async function RunPage({ params, searchParams }: PageProps<"/projects/[project]/experiments/[run]">) {
  const grant = await openProject(params);
  const { curves: page } = CurvePage.parse(await searchParams);
  const runId = (await params).run;
  const run = await orNotFound(getRun(grant, runId));
  const { project, standing } = grant;
  const { name, notes, metrics, deletedAt } = run;
  const proposes = !deletedAt && run.status === "finished" && allows("model.propose", standing);
  const edits = !deletedAt && allows("run.log", standing);
  const [curves, family, versions, runModels, usage, worth, locale] = await Promise.all([
    listRunCurves(grant, run, page),
    readFamily(grant, run),
    listVersionsOfRun(grant, runId),
    listModelsOfRun(grant, runId),
    readUsage(grant),
    readWorth(grant, { of: [runId] }),
    readerLocale(),
  ]);
  const [files, models, batches, dataVersions] = await Promise.all([
    readFileSets(grant, { runId, loggedModelIds: runModels.map(({ id }) => id) }),
    proposes ? listModelNames(grant) : [],
    proposes ? listBatches(grant, { size: 50 }).then((result) => result.batches) : [],
    edits ? listVersionChoices(grant) : [],
  ]);
  const noFiles = { files: [], count: 0, bytes: 0 };
  const own = files.get(runId) ?? noFiles;
  const loggedModels = runModels.map((model) => ({ ...model, files: files.get(model.id) ?? noFiles }));
  const scope = { project: project.key, fixed: { runId } };
  const basePath = `/projects/${project.key}/experiments`;
  const choices = dataVersions.map(({ id, dataset, number }) => ({ value: id, label: `${dataset} v${number}` }));
  const { datasetVersionId: trainedOn, dataset, datasetVersion } = run;
  if (trainedOn && !choices.some(({ value }) => value === trainedOn)) {
    choices.push({ value: trainedOn, label: `${dataset} v${datasetVersion}` });
  }
  return (
    <Page
      title={name}
      lead={run.algorithm || undefined}
      crumbs={[{ href: basePath, label: "Experiments" }]}
      actions={
        <>
          {allows("run.log", standing) && (
            <ButtonLink href={`${basePath}/${runId}/outcomes`} icon={<ListChecks />}>
              Outcomes
            </ButtonLink>
          )}
          <ButtonLink href={compareHref(project.key, [runId])} icon={<GitCompareArrows />}>
            Compare
          </ButtonLink>
        </>
      }
    >
      {deletedAt && (
        <Callout
          tone="missing"
          title="This run is deleted."
          action={
            allows("run.log", standing) && <OneButtonForm action={restoreRun.bind(null, scope)} label="Restore" />
          }
        >
          <Kept deletedAt={deletedAt} files={own.count} isProposed={versions.length > 0} />
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <ResemblesTraining grant={grant} runId={runId} />
          <RunWorth
            runId={runId}
            worth={worth}
            projectKey={project.key}
            outcomesHref={edits ? `${basePath}/${runId}/outcomes` : undefined}
            namingHref={
              allows("holdout.name", standing) ? hrefWith(`${basePath}/holdouts`, { runs: runId }) : undefined
            }
            format={{ kind: "money", currency: project.currency, locale }}
            readerRole={effectiveRole(grant.roles, grant.person.defaultRole)}
          />
          {(versions.length > 0 || proposes) && (
            <Card
              title="Model versions"
              lead={versions.length > 0 ? "What this run was proposed as." : undefined}
              flush={versions.length > 0}
              footer={
                proposes &&
                versions.length > 0 && (
                  <ProposeForm
                    action={proposeModel.bind(null, scope)}
                    models={models}
                    batches={batches.map(({ id, name: label }) => ({ value: id, label }))}
                  />
                )
              }
            >
              {versions.length > 0 ? (
                <ModelTable versions={versions} projectKey={project.key} />
              ) : (
                <ProposeForm
                  action={proposeModel.bind(null, scope)}
                  models={models}
                  batches={batches.map(({ id, name: label }) => ({ value: id, label }))}
                />
              )}
            </Card>
          )}
          <Card title="Metrics" flush>
            {metrics.length > 0 ? (
              <RunMetrics metrics={metrics} locale={locale} />
            ) : (
              <EmptyState title="Nothing is measured yet">What a program logs shows here at once.</EmptyState>
            )}
          </Card>
          <RunCurves
            curves={curves}
            page={page}
            basePath={`${basePath}/${runId}`}
            metrics={metrics}
            name={name}
            locale={locale}
          />
          {loggedModels.length > 0 && (
            <Card id="models-made" title="Models it made" lead="With the line by which a program loads each again.">
              <LoggedModelList models={loggedModels} projectKey={project.key} locale={locale} />
            </Card>
          )}
          <Card
            id="files"
            title="Files"
            lead={
              own.count > 0
                ? `${formatNumber(own.count, { locale })} kept with this run, ${formatBytes(own.bytes, locale)}. ${usageWords(usage, locale)}`
                : undefined
            }
          >
            {own.count > 0 ? (
              <FileList files={own} projectKey={project.key} locale={locale} />
            ) : (
              <p className="text-quiet">
                None. Plots, tables and reports that a program keeps with a run stand here, for everybody to download.
              </p>
            )}
          </Card>
          {metrics.length === 0 && edits && (
            <LogByProgram url={env().QUINTET_URL} projectKey={project.key} experiment={run.experiment} />
          )}
        </div>
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card title="About it">
            <RunFacts run={run} projectKey={project.key} />
          </Card>
          {(family.parent || family.count > 0) && (
            <Card title="Parent and children">
              <RunFamily family={family} projectKey={project.key} />
            </Card>
          )}
          {(notes || edits) && (
            <Card title="Notes">
              {notes ? <Markdown>{notes}</Markdown> : <p className="text-quiet">Nobody has noted anything yet.</p>}
              {edits && (
                <>
                  <RunEditForm
                    summary="Change notes, name or data"
                    action={editRun.bind(null, scope)}
                    stored={run}
                    dataVersions={choices}
                  />
                  <div className="mt-3">
                    <DeleteRun
                      name={name}
                      losesFiles={own.count > 0 && versions.length === 0}
                      began={family.count}
                      action={deleteRun.bind(null, scope)}
                    />
                  </div>
                </>
              )}
            </Card>
          )}
          {run.params.length > 0 && (
            <Card title="Parameters">
              <PairList pairs={run.params} />
            </Card>
          )}
          {run.tags.length > 0 && (
            <Card title="Tags">
              <PairList pairs={run.tags} />
            </Card>
          )}
          {run.inputs.length > 0 && (
            <Card title="Data that it read" lead="As the program named them.">
              <InputList inputs={run.inputs} />
            </Card>
          )}
        </div>
      </div>
      <TalkAbout grant={grant} kind="run" id={runId} />
    </Page>
  );
}
