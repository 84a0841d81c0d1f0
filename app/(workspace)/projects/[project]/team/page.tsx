// Who takes part in the project, as what, and who owns it.
import { z } from "zod";
import { Page } from "@/components/layout/page";
import { AddPersonForm } from "@/components/projects/add-person-form";
import { MoveList } from "@/components/projects/move-list";
import { OwnerForm } from "@/components/projects/owner-form";
import { TeamTable } from "@/components/projects/team-table";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { SearchField } from "@/components/ui/search-field";
import type { Grant } from "@/lib/access/grant";
import { allows } from "@/lib/access/policy";
import { neededRoles } from "@/lib/access/roles.policy";
import { rolePluralWords, rolesInSentence } from "@/lib/access/words";
import { listRemovals } from "@/lib/admin/duties/queries";
import { changeOwner, setMemberRoles } from "@/lib/admin/team/actions";
import { openProject } from "@/lib/doors/asker";
import { listMembers, listPeopleToAdd, peopleToAddSize } from "@/lib/projects/members.queries";

export const metadata = { title: "Team" };

const Asked = z.object({ find: z.string().catch("") });

export default async function TeamPage({ params, searchParams }: PageProps<"/projects/[project]/team">) {
  const grant = await openProject(params);
  const editable = allows("project.team", grant.standing);
  const { find: search } = Asked.parse(await searchParams);
  const [members, people, removals] = await Promise.all([
    listMembers(grant),
    editable ? openProject(params, "project.team").then((team) => listPeopleToAdd(team, search)) : [],
    editable ? openProject(params, "project.team").then(listRemovals) : [],
  ]);
  const { key, version } = grant.project;
  const scope = { project: key, fixed: { version: String(version) } };
  const unheld = neededRoles.filter((role) => !members.some((member) => member.roles.includes(role)));
  const heirs = members.filter(
    ({ isOwner, deactivatedAt, roles: memberRoles }) => !isOwner && !deactivatedAt && memberRoles.length > 0,
  );
  return (
    <Page title="Team" lead={leadOf(grant, editable)} guide="/guide/role">
      {unheld.length > 0 && (
        <Callout tone="stale" title="Roles that nobody holds yet">
          {`${unheld.map((role, at) => (at === 0 ? rolePluralWords[role] : rolesInSentence(role))).join(", ")}. Gates ask for the signatures of roles; a small team can give one person several.`}
        </Callout>
      )}
      <Card flush>
        <TeamTable
          members={members}
          editable={editable}
          setRolesOf={({ id }) => setMemberRoles.bind(null, { ...scope, fixed: { ...scope.fixed, personId: id } })}
        />
      </Card>
      {removals.length > 0 && (
        <Card
          title="If somebody leaves the team"
          lead="Without any role here, what they have in hand goes to the project's owner, and both the feed and the audit log say so."
        >
          <ul className="grid gap-5">
            {removals.map(({ personId, name, moves }) => (
              <li key={personId}>
                <h3 className="mb-1.5 font-medium text-ink">{name}</h3>
                <MoveList moves={moves} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {editable && (
        <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr] lg:gap-5">
          <Card title="Add somebody" lead="They are told, and find the project in their inbox.">
            {(people.length === peopleToAddSize || search) && (
              <FilterBar submit="Find" clearHref={search ? `/projects/${key}/team` : undefined} className="mb-4">
                <SearchField name="find" label="Name or e-mail" defaultValue={search} className="sm:w-64" />
              </FilterBar>
            )}
            {people.length > 0 ? (
              <AddPersonForm action={setMemberRoles.bind(null, scope)} people={people} />
            ) : (
              <p className="text-quiet">
                {search
                  ? "Nobody outside the team has this name or e-mail."
                  : "Everybody in the workspace is in the team already. An admin can invite more people."}
              </p>
            )}
          </Card>
          <Card title="Owner" lead="Answers for the project: may edit it, choose its team and archive it.">
            {heirs.length > 0 ? (
              <OwnerForm action={changeOwner.bind(null, scope)} members={heirs} />
            ) : (
              <p className="text-quiet">Add somebody to the team first: only a member can take the project over.</p>
            )}
          </Card>
        </div>
      )}
    </Page>
  );
}

function leadOf(grant: Grant, editable: boolean): string {
  if (editable)
    return "Tick the roles that each person holds and save the row. Without any role somebody leaves the team.";
  if (grant.standing.isArchived) return "The project is archived, so its team stays as it is.";
  return "The owner, a stakeholder or an admin chooses the team.";
}
