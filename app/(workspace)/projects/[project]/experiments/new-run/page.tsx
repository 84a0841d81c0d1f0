// Where a run is recorded by hand.

import { z } from "zod";
import { RunForm } from "@/components/experiments/run-form";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { listVersionChoices } from "@/lib/data/versions/queries";
import { openProject } from "@/lib/doors/asker";
import { listExperiments } from "@/lib/experiments/queries";
import { recordRun } from "@/lib/experiments/runs/actions";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Record a run" };

const Asked = z.object({ experiment: lenient(z.string()) });

type Props = PageProps<"/projects/[project]/experiments/new-run">;

export default async function NewRunPage({ params, searchParams }: Props) {
  const grant = await openProject(params, "run.log");
  const { experiment } = Asked.parse(await searchParams);
  const [experiments, versions] = await Promise.all([listExperiments(grant), listVersionChoices(grant)]);
  const { key } = grant.project;
  const basePath = `/projects/${key}/experiments`;
  return (
    <Page
      title="Record a run"
      lead="For a training that no program logged."
      crumbs={[{ href: basePath, label: "Experiments" }]}
    >
      <Card className="max-w-[46rem]">
        {experiments.length > 0 ? (
          <RunForm
            action={recordRun.bind(null, { project: key })}
            experiments={experiments.map(({ id, name }) => ({ value: id, label: name }))}
            experimentId={(experiments.find(({ serial }) => String(serial) === experiment) ?? experiments[0])?.id}
            dataVersions={versions.map(({ id, dataset, number }) => ({ value: id, label: `${dataset} v${number}` }))}
            timeZone={grant.timeZone}
          />
        ) : (
          <EmptyState
            title="No experiment yet"
            action={
              <ButtonLink href={`${basePath}/new`} variant="primary">
                New experiment
              </ButtonLink>
            }
          >
            A run belongs to an experiment. Begin one first.
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}
