// The model versions that were proposed, newest first.

import { Box } from "lucide-react";
import { ModelTable } from "@/components/experiments/model-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { listModelVersions } from "@/lib/experiments/models/queries";
import { ModelFilter } from "@/lib/experiments/models/schema";
import { hrefWith } from "@/lib/format/href";

export const metadata = { title: "Models" };

export default async function ModelsPage({ params, searchParams }: PageProps<"/projects/[project]/models">) {
  const grant = await openProject(params);
  const { after } = ModelFilter.parse(await searchParams);
  const [{ versions, next }, _locale] = await Promise.all([listModelVersions(grant, { after }), readerLocale()]);
  const { key } = grant.project;
  const basePath = `/projects/${key}/models`;
  return (
    <Page title="Models" lead="Candidates that the team proposes for use, each from a run.">
      <Card flush={versions.length > 0}>
        {versions.length > 0 ? (
          <ModelTable versions={versions} projectKey={key} />
        ) : (
          <EmptyState
            icon={<Box />}
            title="No model version yet"
            action={<ButtonLink href={`/projects/${key}/experiments`}>See the runs</ButtonLink>}
          >
            Data scientists and ML engineers propose the model of a run on the run's own page. Here it is checked
            against every requirement.
          </EmptyState>
        )}
      </Card>
      <Pagination
        previous={after ? basePath : undefined}
        next={next ? hrefWith(basePath, { after: next }) : undefined}
      />
    </Page>
  );
}
