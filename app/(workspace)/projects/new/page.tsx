// Where a project starts.
import { Page } from "@/components/layout/page";
import { NewProjectForm } from "@/components/projects/new-project-form";
import { Card } from "@/components/ui/card";
import { roleInSentence } from "@/lib/access/words";
import { openWorkspace } from "@/lib/doors/asker";
import { createProject } from "@/lib/projects/actions";
import { getProjectDefaults } from "@/lib/projects/queries";

export const metadata = { title: "New project" };

export default async function NewProjectPage() {
  const grant = await openWorkspace("project.create");
  const { visibility, currency } = await getProjectDefaults(grant);
  return (
    <Page
      title="New project"
      lead={`You will own it and take part as ${roleInSentence(grant.person.defaultRole)}. Its money is counted in ${currency}.`}
      guide="/guide/design"
      crumbs={[{ href: "/projects", label: "Projects" }]}
    >
      <Card className="max-w-[42rem]">
        <NewProjectForm action={createProject.bind(null, {})} visibility={visibility} />
      </Card>
    </Page>
  );
}
