// Where a release is prepared from a version of a model.

import { z } from "zod";
import { PrepareForm } from "@/components/deployments/prepare-form";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { prepareRelease } from "@/lib/deployments/actions";
import { listModelChoices } from "@/lib/deployments/queries";
import { openProject } from "@/lib/doors/asker";
import { lenient } from "@/lib/kernel/fields";
import { listMembers } from "@/lib/projects/members.queries";

export const metadata = { title: "Prepare a release" };

const Asked = z.object({ model: lenient(z.string()) });

export default async function NewReleasePage(props: PageProps<"/projects/[project]/deployments/new">) {
  const grant = await openProject(props.params, "release.prepare");
  const [models, members] = await Promise.all([listModelChoices(grant), listMembers(grant)]);
  const { model } = Asked.parse(await props.searchParams);
  const { key } = grant.project;
  return (
    <Page
      title="Prepare a release"
      lead="Nothing goes live yet: it stands ready until somebody puts it live."
      guide="/guide/release"
      crumbs={[{ href: `/projects/${key}/deployments`, label: "Deployments" }]}
    >
      <Card className="max-w-[46rem]">
        {models.length === 0 ? (
          <EmptyState
            title="No model version yet"
            action={<ButtonLink href={`/projects/${key}/deployments`}>To the deployments</ButtonLink>}
          >
            A release brings a version of a model. A data scientist proposes one from a run that was good enough.
          </EmptyState>
        ) : (
          <PrepareForm
            action={prepareRelease.bind(null, { project: key })}
            models={models}
            members={members.filter(({ deactivatedAt }) => !deactivatedAt).map(({ id, name }) => ({ id, name }))}
            modelVersionId={models.find(({ id }) => id === model)?.id}
          />
        )}
      </Card>
    </Page>
  );
}
