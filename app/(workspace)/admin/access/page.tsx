// Who may do what: the policy table itself, why one person can do one thing, and roles for many at once.

import { z } from "zod";
import { AssignForm } from "@/components/admin/assign-form";
import { DefaultRolesForm } from "@/components/admin/default-roles-form";
import { QuestionForm } from "@/components/admin/question-form";
import { RolesMatrix } from "@/components/admin/roles-matrix";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { isProjectCapability } from "@/lib/access/policy";
import { listColleagues } from "@/lib/admin/people/queries";
import { assignRoles, setDefaultRole } from "@/lib/admin/roles/actions";
import { answerQuestion, listProjectChoices } from "@/lib/admin/roles/queries";
import { holders, rolesMatrix } from "@/lib/admin/roles/rules";
import { Question } from "@/lib/admin/roles/schema";
import { openWorkspace } from "@/lib/doors/asker";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Access" };

const Asked = z.object({
  person: z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]),
  capability: lenient(z.string()),
});

export default async function AccessPage({ searchParams }: PageProps<"/admin/access">) {
  const [grant, peopleGrant] = await Promise.all([openWorkspace("role.assign"), openWorkspace("people.manage")]);
  const params = await searchParams;
  const { person: chosen, capability } = Asked.parse(params);
  const question = Question.parse(params);
  const [people, projects, answer] = await Promise.all([
    listColleagues(peopleGrant),
    listProjectChoices(grant),
    capability === undefined ? undefined : answerQuestion(grant, question),
  ]);
  const projectChoices = projects.map(({ key, name }) => ({ value: key, label: name }));
  const rows = rolesMatrix();
  const inProjects = rows.filter(({ capability }) => isProjectCapability(capability));
  const inWorkspace = rows.filter(({ capability }) => !isProjectCapability(capability));
  const forMany = capability === undefined ? chosen : [];
  return (
    <Page title="Access" lead="Who may do what, and why." guide="/guide/role">
      <Grid>
        <GridItem span={7}>
          <Card id="assign" title="Give roles in a project" lead="To one person or to many at once.">
            <AssignForm action={assignRoles.bind(null, {})} people={forMany} projects={projectChoices} />
          </Card>
        </GridItem>
        <GridItem span={5}>
          <Card title="Set a default role" lead="What people do in a project that they start.">
            <DefaultRolesForm action={setDefaultRole.bind(null, {})} people={forMany} />
          </Card>
        </GridItem>
      </Grid>
      <Card
        id="why"
        title="Why can this person do that?"
        lead="The answer of the very table below, for one person and one project."
      >
        <QuestionForm
          query={question}
          people={people.map(({ name, email }) => ({ value: email, label: name }))}
          projects={projectChoices}
          capabilities={rows.map(({ capability, label }) => ({ value: capability, label }))}
          answer={answer}
        />
      </Card>
      <Card
        flush
        title="In a project"
        lead="“Anyone” is everyone who can sign in, where the project is open to the workspace. An archived project can only be read and restored."
      >
        <RolesMatrix caption="Who may do what in a project" rows={inProjects} holders={holders} />
      </Card>
      <Card flush title="In the workspace" lead="The same for everyone who can sign in, or an admin's.">
        <RolesMatrix caption="Who may do what in the workspace" rows={inWorkspace} holders={["visitor", "admin"]} />
      </Card>
    </Page>
  );
}
