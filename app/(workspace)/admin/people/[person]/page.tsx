// One person: who they are, what they do in each project, and what an admin can do for them.
import { KeyRound, Mail, Unlink, UserX } from "lucide-react";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AssignForm } from "@/components/admin/assign-form";
import { ChangeEmailForm } from "@/components/admin/change-email-form";
import { DefaultRoleForm } from "@/components/admin/default-role-form";
import { LetterForm } from "@/components/admin/letter-form";
import { PersonFacts } from "@/components/admin/person-facts";
import { PersonProjects } from "@/components/admin/person-projects";
import { PersonStatusBadge } from "@/components/admin/person-status";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { makeResetLink, releaseIdentity, resendInvitation } from "@/lib/admin/invitations/actions";
import { changeEmail, makeAdmin, reactivatePerson, removeAdmin } from "@/lib/admin/people/actions";
import { getPerson, listProjectsOf } from "@/lib/admin/people/queries";
import { assignRoles, setDefaultRole } from "@/lib/admin/roles/actions";
import { listProjectChoices } from "@/lib/admin/roles/queries";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { Refusal } from "@/lib/kernel/errors";

export const metadata = { title: "Person" };

export default async function PersonPage({ params }: PageProps<"/admin/people/[person]">) {
  const [grant, roleGrant] = await Promise.all([openWorkspace("people.manage"), openWorkspace("role.assign")]);
  const { person: id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const [person, projects, choices, _locale] = await Promise.all([
    getPerson(grant, id).catch(missing),
    listProjectsOf(grant, id),
    listProjectChoices(roleGrant),
    readerLocale(),
  ]);
  const one = { fixed: { personId: id } };
  const isActive = person.status !== "deactivated";
  const isTied = person.issuers.length > 0;
  const isStranded = person.status === "invited" || !(person.hasPassword || isTied);
  const rolesIn = (project: string) => assignRoles.bind(null, { fixed: { people: person.email, project, way: "set" } });
  return (
    <Page
      title={person.name}
      crumbs={[{ href: "/admin/people", label: "People" }]}
      aside={
        <>
          <PersonStatusBadge status={person.status} />
          {person.isAdmin && <Badge tone="accent">Admin</Badge>}
        </>
      }
      actions={
        isActive ? (
          <>
            {person.isAdmin ? (
              <Confirm
                label="End admin duty"
                title={`End the admin duty of ${person.name}?`}
                lead="They keep their roles in projects. You can make them an admin again."
                confirm={`End admin duty of ${person.name}`}
                action={removeAdmin.bind(null, one)}
              />
            ) : (
              <Confirm
                label="Make an admin"
                title={`Make ${person.name} an admin?`}
                lead="An admin invites people, gives roles, changes settings and reads every project and the audit log."
                confirm={`Make ${person.name} an admin`}
                action={makeAdmin.bind(null, one)}
                tone="primary"
              />
            )}
            <ButtonLink href={`/admin/people/${id}/leave`} icon={<UserX />}>
              Deactivate…
            </ButtonLink>
          </>
        ) : (
          <Confirm
            label="Reactivate"
            title={`Reactivate ${person.name}?`}
            lead="They can sign in again with their password and the roles below. What was handed over stays where it went."
            confirm={`Reactivate ${person.name}`}
            action={reactivatePerson.bind(null, one)}
            tone="primary"
          />
        )
      }
    >
      <Grid>
        <GridItem span={7}>
          <Card title="Roles in projects" lead={projects.length === 0 ? "None yet." : undefined}>
            <PersonProjects
              projects={projects.map((project) => ({
                ...project,
                action: isActive && !project.isArchived ? rolesIn(project.key) : undefined,
              }))}
            />
            {isActive && (
              <div className="mt-4">
                <AssignForm
                  action={assignRoles.bind(null, { fixed: { people: person.email } })}
                  projects={choices.map(({ key, name }) => ({ value: key, label: name }))}
                  choose={false}
                  summary={projects.length > 0 ? "Add to a project" : undefined}
                />
              </div>
            )}
          </Card>
        </GridItem>
        <GridItem span={5}>
          <div className="grid content-start gap-4 lg:gap-5">
            <Card
              title="Account"
              actions={isActive && <ChangeEmailForm action={changeEmail.bind(null, one)} name={person.name} />}
            >
              <PersonFacts person={person} />
            </Card>
            {isActive && (
              <Card title="Way in">
                {(isTied || isStranded) && (
                  <div className="mb-4 grid gap-2">
                    {isTied && (
                      <p className="text-quiet">
                        Does the company know {person.name} by another account than before? Then release the old one:
                        they are signed out, and join again by a link.
                      </p>
                    )}
                    {/* One form for both: the link that the release made stays in view once the account is gone. */}
                    <LetterForm
                      action={(isTied ? releaseIdentity : resendInvitation).bind(null, one)}
                      purpose="invitation"
                      icon={isTied ? <Unlink /> : <Mail />}
                    >
                      {isTied ? "Release the company account" : "Invite again"}
                    </LetterForm>
                  </div>
                )}
                {!isStranded && (
                  <LetterForm action={makeResetLink.bind(null, one)} purpose="reset link" icon={<KeyRound />}>
                    Make a link for a new password
                  </LetterForm>
                )}
              </Card>
            )}
            {isActive && (
              <Card title="Default role">
                <DefaultRoleForm
                  action={setDefaultRole.bind(null, { fixed: { people: person.email } })}
                  stored={person.defaultRole}
                />
              </Card>
            )}
          </div>
        </GridItem>
      </Grid>
    </Page>
  );
}

function missing(fault: unknown): never {
  if (fault instanceof Refusal) notFound();
  throw fault;
}
