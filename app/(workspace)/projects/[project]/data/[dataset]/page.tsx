// One dataset: what must hold of it and what was found, its versions against its contract, what is broken, and whom that hurts.

import { Pencil, Plus, Upload } from "lucide-react";
import { z } from "zod";
import { StateStrip } from "@/components/charts/state-strip";
import { ContractCard } from "@/components/data/contract-card";
import { DatasetFacts } from "@/components/data/dataset-facts";
import { partsOf } from "@/components/data/dataset-parts";
import { IncidentTable } from "@/components/data/incident-table";
import { RelianceCard } from "@/components/data/reliance-card";
import { RuleTable } from "@/components/data/rule-table";
import { VersionTable } from "@/components/data/version-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { allows } from "@/lib/access/policy";
import { listIncidents } from "@/lib/data/incidents/queries";
import { listRules } from "@/lib/data/quality/queries";
import { getDataset } from "@/lib/data/queries";
import { listVersions } from "@/lib/data/versions/queries";
import { ruleStateWords } from "@/lib/data/words";
import { getReliance } from "@/lib/deployments/reliance.queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { hrefWith } from "@/lib/format/href";
import { counted, lenient } from "@/lib/kernel/fields";
import { TalkAbout } from "../../talk-about";
import { WhatExpertsSay } from "./what-experts-say";

export const metadata = { title: "Dataset" };

const Asked = z.object({ before: lenient(counted().pipe(z.number().int().positive().max(2_147_483_647))) });

export default async function DatasetPage({ params, searchParams }: PageProps<"/projects/[project]/data/[dataset]">) {
  const grant = await openProject(params);
  const { dataset: datasetId } = await params;
  const { before } = Asked.parse(await searchParams);
  const dataset = await orNotFound(getDataset(grant, datasetId));
  const [rules, { versions, next }, { incidents }, reliance, locale] = await Promise.all([
    listRules(grant, datasetId),
    listVersions(grant, datasetId, { before }),
    listIncidents(grant, { datasetId, status: "any", size: 5 }),
    getReliance(grant, datasetId),
    readerLocale(),
  ]);
  const { standing, project } = grant;
  const { name, state, retiredAt, current, promised, columns } = dataset;
  const basePath = `/projects/${project.key}/data/${datasetId}`;
  const may = (capability: "dataset.register" | "dataset.version" | "rule.define") =>
    !retiredAt && allows(capability, standing);
  const addVersion = may("dataset.version") && (
    <ButtonLink href={`${basePath}/versions/new`} icon={<Plus />}>
      Register a version
    </ButtonLink>
  );
  const addRule = may("rule.define") && (
    <ButtonLink href={`${basePath}/rules/new`} icon={<Plus />}>
      Define a rule
    </ButtonLink>
  );
  return (
    <Page
      title={name}
      lead={current ? `Version ${current.number} is the current one.` : "No version is registered yet."}
      guide="/guide/dataset"
      aside={!retiredAt && <StatusBadge state={state}>{ruleStateWords[state]}</StatusBadge>}
      crumbs={[{ href: `/projects/${project.key}/data`, label: "Data" }]}
      actions={
        <>
          {may("dataset.register") && (
            <ButtonLink href={`${basePath}/edit`} icon={<Pencil />}>
              Edit
            </ButtonLink>
          )}
          {addVersion}
        </>
      }
    >
      {retiredAt && (
        <Callout tone="missing" title="This dataset is retired.">
          Its versions and what was found of them stay on record, and no gate asks for them any more.
        </Callout>
      )}
      {!retiredAt && <StateStrip label="Its parts" items={partsOf(dataset)} />}
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card
            id="rules"
            title="Quality rules"
            lead="What must hold, what was found last, and what that says."
            flush
            actions={
              rules.length > 0 && (
                <>
                  {may("dataset.version") && current && (
                    <ButtonLink href={`${basePath}/results/import`} size="sm" icon={<Upload />}>
                      Import results
                    </ButtonLink>
                  )}
                  {may("rule.define") && (
                    <ButtonLink href={`${basePath}/rules/new`} size="sm" icon={<Plus />}>
                      Define a rule
                    </ButtonLink>
                  )}
                </>
              )
            }
          >
            {rules.length > 0 ? (
              <RuleTable rules={rules} projectKey={project.key} locale={locale} />
            ) : (
              <EmptyState title="No rule yet" action={addRule}>
                A rule says what must hold, such as “every customer has a birthday, at least 98 %”. Without one nobody
                can tell whether the data are good enough.
              </EmptyState>
            )}
          </Card>
          {incidents.length > 0 && (
            <Card title="Incidents" lead="What broke, and who took care of it." flush>
              <IncidentTable incidents={incidents} />
            </Card>
          )}
          <ContractCard promised={promised} arrived={columns} versionNumber={current?.number ?? null} />
          <Card id="versions" title="Versions" flush>
            {versions.length > 0 ? (
              <VersionTable {...{ versions, basePath, locale }} contract={promised} />
            ) : (
              <EmptyState title="No version yet" action={addVersion}>
                A version is what was collected at one time. Checks are made of a version, and models are trained on
                one.
              </EmptyState>
            )}
          </Card>
          <Pagination
            label="Versions"
            previous={before ? `${basePath}#versions` : undefined}
            next={next ? hrefWith(`${basePath}#versions`, { before: next }) : undefined}
          />
        </div>
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card title="About it">
            <DatasetFacts dataset={dataset} />
          </Card>
          <WhatExpertsSay grant={grant} dataset={dataset} />
          <RelianceCard reliance={reliance} projectKey={project.key} />
        </div>
      </div>
      <TalkAbout grant={grant} kind="dataset" id={datasetId} />
    </Page>
  );
}
