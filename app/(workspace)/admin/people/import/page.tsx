// Asks a whole list of people in.
import { ImportForm } from "@/components/admin/import-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { importPeople } from "@/lib/admin/invitations/actions";
import { openWorkspace } from "@/lib/session";
import { textFileLimit } from "@/lib/uploads";

export const metadata = { title: "Import a list of people" };

export default async function ImportPage() {
  await openWorkspace("people.manage");
  return (
    <Page
      title="Import a list of people"
      crumbs={[{ href: "/admin/people", label: "People" }]}
      lead="Every line is checked first. Nobody is invited until all lines are right and you say yes."
      className="max-w-3xl"
    >
      <Card>
        <ImportForm action={importPeople.bind(null, {})} limitBytes={textFileLimit} />
      </Card>
    </Page>
  );
}
