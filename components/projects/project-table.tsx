// Projects, one a row: where each is in its life, what it is worth and whether it pays back, who has it.
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import { formatChance } from "@/lib/format/chances";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import type { ListedProject } from "@/lib/projects/queries";
import type { ProjectFilter, ProjectSort } from "@/lib/projects/schema";
import { phaseWords } from "@/lib/projects/words";
import { ProjectBadges } from "./project-badges";
import { projectsHref } from "./projects-href";

type Props = {
  projects: readonly ListedProject[];
  filter: ProjectFilter;
  locale: string;
  /** A small picture of where the project is in its life. */
  loop: (project: ListedProject) => ReactNode;
};

const directions = {
  name: "ascending",
  updated: "descending",
  value: "descending",
} as const satisfies Record<ProjectSort, string>;

export function ProjectTable({ projects, filter, locale, loop }: Props) {
  const by = (sort: ProjectSort) => ({
    href: projectsHref({ ...filter, after: undefined, sort }),
    direction: filter.sort === sort ? directions[sort] : undefined,
  });
  return (
    <DataTable
      caption="Projects"
      fits="wide"
      rows={projects}
      rowKey={({ id }) => id}
      rowHref={({ key }) => `/projects/${key}`}
      columns={[
        {
          key: "name",
          header: "Project",
          sort: by("name"),
          cell: (project) => (
            <span className="block min-w-0">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="font-medium text-ink">{project.name}</span>
                <span className="text-quiet text-xs tracking-[0.04em]">{project.key}</span>
                <ProjectBadges
                  status={project.status}
                  visibility={project.visibility}
                  archived={project.archivedAt !== null}
                />
              </span>
              {project.summary && (
                <span className="line-clamp-1 max-w-[34rem] font-normal text-quiet text-xs">{project.summary}</span>
              )}
            </span>
          ),
        },
        {
          key: "phase",
          header: "Phase",
          cell: (project) => (
            <span className="inline-flex items-center gap-2 whitespace-nowrap align-middle">
              {loop(project)}
              {phaseWords[project.phase]}
            </span>
          ),
        },
        {
          key: "pays",
          header: "Pays back",
          align: "end",
          cell: (project) => <PaysBack paysBack={project.paysBack} locale={locale} />,
        },
        {
          key: "value",
          header: "Added value",
          align: "end",
          sort: by("value"),
          cell: (project) => <AddedValue project={project} locale={locale} />,
        },
        { key: "owner", header: "Owner", cell: ({ owner }) => <span className="whitespace-nowrap">{owner}</span> },
        {
          key: "updated",
          header: "Updated",
          align: "end",
          sort: by("updated"),
          cell: ({ updatedAt }) => <Time at={updatedAt} className="whitespace-nowrap" />,
        },
      ]}
    />
  );
}

function PaysBack({ paysBack, locale }: Pick<ListedProject, "paysBack"> & { locale: string }) {
  if (paysBack === null) return <span className="whitespace-nowrap text-quiet">not estimated</span>;
  return formatChance(paysBack, { locale });
}

function AddedValue({ project, locale }: { project: ListedProject; locale: string }) {
  const { mean, p10, p90, currency } = project;
  if (mean === null) return <span className="text-quiet">–</span>;
  return (
    <span className="block whitespace-nowrap">
      {formatMoney(mean, currency, { locale, compact: true })}
      {p10 !== null && p90 !== null && (
        <span className="block text-quiet text-xs">
          {formatMoneyRange(p10, p90, currency, { locale, compact: true })}
        </span>
      )}
    </span>
  );
}
