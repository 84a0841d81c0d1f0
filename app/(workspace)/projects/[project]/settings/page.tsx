// What the project is about, whether it goes on, and whether it is still in the lists.
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { EditProjectForm } from "@/components/projects/edit-project-form";
import { StatusForm } from "@/components/projects/status-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { archiveProject, changeStatus, editProject, restoreProject } from "@/lib/projects/actions";
import { getProject } from "@/lib/projects/queries";
import { projectStatusHelp, projectStatusWords, riskClassHelp, riskClassWords } from "@/lib/projects/words";

export const metadata = { title: "Settings" };

export default async function SettingsPage({ params }: PageProps<"/projects/[project]/settings">) {
  const grant = await openProject(params);
  const mayEdit = allows("project.edit", grant.standing);
  const mayArchive = allows("project.archive", grant.standing);
  if (!mayEdit && !mayArchive) {
    return (
      <Page title="Settings">
        <Card>
          <EmptyState title="These settings are for others">
            The owner, a stakeholder or an ML engineer of this project edits it.
          </EmptyState>
        </Card>
      </Page>
    );
  }
  const project = await getProject(grant);
  const { key, name, status, statusReason, version, archivedAt } = project;
  const versionedScope = { project: key, fixed: { version: String(version) } };
  return (
    <Page title="Settings" guide="/guide/context">
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr] lg:gap-5">
        {mayEdit && (
          <Card
            title="About the project"
            lead="The design gate asks for the problem, today's process and who is affected."
          >
            <EditProjectForm action={editProject.bind(null, { project: key })} project={project} />
          </Card>
        )}
        <div className="grid gap-4 lg:gap-5">
          {mayEdit && (
            <Card
              title={`Status: ${projectStatusWords[status].toLowerCase()}`}
              lead={statusReason || projectStatusHelp[status]}
            >
              <StatusForm action={changeStatus.bind(null, versionedScope)} status={status} />
            </Card>
          )}
          {mayEdit && (
            <Card
              title={`Risk class: ${riskClassWords[grant.project.riskClass].toLowerCase()}`}
              lead={riskClassHelp[grant.project.riskClass]}
            >
              <ButtonLink href={`/projects/${key}/lifecycle/template`}>Template and risk class</ButtonLink>
            </Card>
          )}
          {mayArchive && (
            <Card
              title="Archive"
              lead={
                archivedAt
                  ? "The project is out of the lists and read-only. Nothing was lost."
                  : "Takes the project out of the lists and makes it read-only. It can be restored at any time."
              }
            >
              {archivedAt ? (
                <OneButtonForm action={restoreProject.bind(null, versionedScope)} label={`Restore ${key}`} />
              ) : (
                <Confirm
                  action={archiveProject.bind(null, versionedScope)}
                  label="Archive project"
                  title={`Archive ${name}?`}
                  lead="It leaves the lists and can no longer be changed. You can restore it here at any time."
                  confirm={`Archive ${key}`}
                />
              )}
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}
