// Every project that the reader may see: searched, narrowed, sorted and paged in the address.
import { FolderKanban, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { LifecycleLoop } from "@/components/lifecycle/lifecycle-loop";
import { loopGates } from "@/components/lifecycle/loop-gates";
import { ProjectFilters } from "@/components/projects/project-filters";
import { ProjectTable } from "@/components/projects/project-table";
import { projectsHref } from "@/components/projects/projects-href";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { listGates } from "@/lib/lifecycle/queries";
import { listProjects } from "@/lib/projects/queries";
import { ProjectFilter, type ProjectSort } from "@/lib/projects/schema";

export const metadata = { title: "Projects" };

export default async function ProjectsPage({ searchParams }: PageProps<"/projects">) {
  const grant = await openWorkspace();
  const filter = ProjectFilter.parse(await searchParams);
  const [{ projects, next }, locale] = await Promise.all([listProjects(grant, filter), readerLocale()]);
  const gates = await listGates(
    grant,
    projects.map(({ id }) => id),
  );
  const narrowed = projectsHref({ ...filter, sort: "updated", after: undefined }) !== "/projects";
  const start = (
    <ButtonLink href="/projects/new" variant="primary" icon={<Plus />}>
      New project
    </ButtonLink>
  );
  return (
    <Page
      title="Projects"
      lead="Each one goes from idea to value in three phases."
      guide="/guide/lifecycle"
      actions={start}
    >
      <ProjectFilters filter={filter} />
      <Card flush>
        {projects.length > 0 ? (
          <ProjectTable
            projects={projects}
            filter={filter}
            locale={locale}
            loop={({ id, phase }) => {
              const gateStates = gates.get(id);
              return <LifecycleLoop current={phase} gates={gateStates ? loopGates(gateStates, phase) : []} size={24} />;
            }}
          />
        ) : (
          <NoProjects sort={filter.sort} narrowed={narrowed} start={start} />
        )}
      </Card>
      <Pagination
        previous={filter.after ? projectsHref({ ...filter, after: undefined }) : undefined}
        next={next ? projectsHref({ ...filter, after: next }) : undefined}
      />
    </Page>
  );
}

function NoProjects({ sort, narrowed, start }: { sort: ProjectSort; narrowed: boolean; start: ReactNode }) {
  if (!narrowed) {
    return (
      <EmptyState icon={<FolderKanban />} title="No project yet" action={start}>
        A project holds everything about one machine-learning idea: what it is worth, what must hold, who decides.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<FolderKanban />}
      title="No project fits"
      action={<ButtonLink href={projectsHref({ sort })}>Show all projects</ButtonLink>}
    >
      Nothing that you may see has all of these. Search for less, or clear the filters.
    </EmptyState>
  );
}
