// Whom a list would invite, before it does.
import { FilePreview } from "@/components/ui/file-preview";
import { FileTable } from "@/components/ui/file-table";
import type { Role } from "@/db/enums";
import { roleWords } from "@/lib/access/words";

type Props = { people: readonly { name: string; email: string; defaultRole: Role }[]; basePath: string };

export function PeoplePreview({ people, basePath }: Props) {
  return (
    <FilePreview basePath={basePath} title="Every line is right. Nobody is invited yet.">
      <FileTable
        caption="People on the list"
        rows={people}
        rowKey={({ email }) => email}
        columns={[
          { key: "name", header: "Name", cell: ({ name }) => name },
          { key: "email", header: "E-mail", cell: ({ email }) => email },
          { key: "role", header: "Default role", cell: ({ defaultRole }) => roleWords[defaultRole] },
        ]}
      />
    </FilePreview>
  );
}
