// Where an experiment is begun.
import { ExperimentForm } from "@/components/experiments/experiment-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { openProject } from "@/lib/doors/asker";
import { createExperiment } from "@/lib/experiments/actions";

export const metadata = { title: "New experiment" };

export default async function NewExperimentPage({ params }: PageProps<"/projects/[project]/experiments/new">) {
  const { project } = await openProject(params, "run.log");
  return (
    <Page
      title="New experiment"
      lead="It holds the runs that try to answer one question."
      crumbs={[{ href: `/projects/${project.key}/experiments`, label: "Experiments" }]}
    >
      <Card className="max-w-[46rem]">
        <ExperimentForm action={createExperiment.bind(null, { project: project.key })} />
      </Card>
    </Page>
  );
}
