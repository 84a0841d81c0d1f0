// Asks a whole list of people in.
import { PeopleImport } from "@/components/admin/people-import";
import { Page } from "@/components/layout/page";
import { FileCard } from "@/components/ui/file-card";
import { importPeople } from "@/lib/admin/invitations/actions";
import { importColumns, importLimit } from "@/lib/admin/invitations/schema";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Import a list of people" };

const basePath = "/admin/people/import";

export default async function ImportPage() {
  await openWorkspace("people.manage");
  return (
    <Page
      title="Import a list of people"
      guide="/guide/limits"
      crumbs={[{ href: "/admin/people", label: "People" }]}
      lead="Every line is checked first. Nobody is invited until all lines are right and you say yes."
    >
      <FileCard
        title="The list"
        columns={[
          { name: "name", holds: "What others call them." },
          { name: "email", holds: "Where the invitation goes, and what they sign in with." },
          { name: "default_role", holds: "Stakeholder, expert, data scientist, data engineer or ML engineer." },
        ]}
      >
        <PeopleImport
          action={importPeople.bind(null, {})}
          basePath={basePath}
          example={`${importColumns.join(",")}\nAda Lovelace,ada@example.org,data scientist`}
          limit={importLimit}
          locale={await readerLocale()}
        />
      </FileCard>
    </Page>
  );
}
