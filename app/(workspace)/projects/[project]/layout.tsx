// The head that every page of a project shares: where it is in its life, and its parts.
import type { ReactNode } from "react";
import { ProjectHeader } from "@/components/layout/project-header";
import { loopGates } from "@/components/lifecycle/loop-gates";
import { PaletteHere } from "@/components/palette/palette-here";
import { ProjectBadges } from "@/components/projects/project-badges";
import { projectSections } from "@/components/projects/project-sections";
import { Callout } from "@/components/ui/callout";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { getGates } from "@/lib/lifecycle/queries";
import { maySign } from "@/lib/lifecycle/rules";

type Props = { params: Promise<{ project: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props) {
  const { project } = await openProject(params);
  return { title: { default: project.name, template: `%s · ${project.key} · Quintet` } };
}

export default async function ProjectLayout({ params, children }: Props) {
  const grant = await openProject(params);
  const { key, name, phase, status, visibility, riskClass, archivedAt } = grant.project;
  const gates = await getGates(grant);
  const settings = (["project.edit", "project.archive"] as const).some((capability) =>
    allows(capability, grant.standing),
  );
  return (
    <>
      <PaletteHere
        project={{ key, name, phase, standing: grant.standing, signs: maySign(gates[phase], grant.roles).length > 0 }}
      />
      <ProjectHeader
        projectKey={key}
        name={name}
        phase={phase}
        gates={loopGates(gates, phase)}
        sections={projectSections({ key, settings })}
        badges={
          <ProjectBadges status={status} visibility={visibility} riskClass={riskClass} archived={archivedAt !== null} />
        }
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
