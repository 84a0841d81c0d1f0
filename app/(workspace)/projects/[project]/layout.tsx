// The head that every page of a project shares: where it is in its life, and its parts.
import type { ReactNode } from "react";
import { ProjectHeader } from "@/components/layout/project-header";
import { loopGates } from "@/components/lifecycle/loop-gates";
import { PaletteHere } from "@/components/palette/palette-here";
import { ProjectBadges } from "@/components/projects/project-badges";
import { Callout } from "@/components/ui/callout";
import { allows } from "@/lib/access/policy";
import { getGates } from "@/lib/lifecycle/queries";
import { openProject } from "@/lib/session";

type Props = { params: Promise<{ project: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props) {
  const { project } = await openProject(params);
  return { title: { default: project.name, template: `%s · ${project.key} · Quintet` } };
}

export default async function ProjectLayout({ params, children }: Props) {
  const grant = await openProject(params);
  const { key, name, phase, status, visibility, archivedAt } = grant.project;
  const home = `/projects/${key}`;
  const settings = (["project.edit", "project.archive"] as const).some((capability) =>
    allows(capability, grant.standing),
  );
  const tabs = [
    { href: home, label: "Overview" },
    { href: `${home}/requirements`, label: "Requirements" },
    { href: `${home}/value`, label: "Value" },
    { href: `${home}/data`, label: "Data" },
    { href: `${home}/validate`, label: "Validation", also: `${home}/questions` },
    { href: `${home}/experiments`, label: "Experiments" },
    { href: `${home}/models`, label: "Models" },
    { href: `${home}/deployments`, label: "Deployments" },
    { href: `${home}/lifecycle`, label: "Lifecycle" },
    { href: `${home}/tasks`, label: "Tasks" },
    { href: `${home}/discussion`, label: "Discussion" },
    { href: `${home}/decisions`, label: "Decisions" },
    { href: `${home}/activity`, label: "Activity" },
    { href: `${home}/team`, label: "Team" },
    ...(settings ? [{ href: `${home}/settings`, label: "Settings" }] : []),
  ];
  return (
    <>
      <PaletteHere project={{ key, name, phase, standing: grant.standing }} />
      <ProjectHeader
        projectKey={key}
        name={name}
        phase={phase}
        gates={loopGates(await getGates(grant), grant.project.phase)}
        tabs={tabs}
        badges={<ProjectBadges status={status} visibility={visibility} archived={archivedAt !== null} />}
      />
      {archivedAt && (
        <Callout className="mt-5" tone="missing" title="This project is archived.">
          It can be read, and nothing in it can be changed until its owner or a stakeholder restores it in the settings.
        </Callout>
      )}
      {children}
    </>
  );
}
