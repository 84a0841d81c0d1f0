// Whom a list would invite, before it does.
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import type { Role } from "@/db/enums";
import { roleWords } from "@/lib/format/words";

type Props = { people: readonly { name: string; email: string; defaultRole: Role }[]; here: string };

export function ImportPreview({ people, here }: Props) {
  return (
    <>
      <Callout
        title="Every line is right. Nobody is invited yet."
        action={
          <a href={here} className="text-accent hover:underline">
            Start again
          </a>
        }
      />
      <div className="max-h-96 overflow-y-auto rounded-lg border border-border">
        <DataTable
          caption="People on the list"
          rows={people}
          rowKey={({ email }) => email}
          columns={[
            { key: "name", header: "Name", cell: ({ name }) => name },
            { key: "email", header: "E-mail", cell: ({ email }) => email },
            { key: "role", header: "Default role", cell: ({ defaultRole }) => roleWords[defaultRole] },
          ]}
        />
      </div>
    </>
  );
}
