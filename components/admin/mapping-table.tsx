// What each sign-on group gives, each line with its way out.
import { Confirm } from "@/components/ui/confirm";
import { DataTable } from "@/components/ui/data-table";
import type { Role } from "@/db/enums";
import { roleWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";

type Row = {
  id: string;
  group: string;
  role: Role | null;
  makesAdmin: boolean;
  project: { key: string; name: string } | null;
  remove: BoundAction;
};

export function MappingTable({ mappings }: { mappings: readonly Row[] }) {
  return (
    <DataTable
      caption="Sign-on groups"
      rows={mappings}
      rowKey={({ id }) => id}
      columns={[
        { key: "group", header: "Group", cell: ({ group }) => group },
        { key: "gives", header: "Gives", cell: gift },
        {
          key: "remove",
          header: "Remove",
          align: "end",
          cell: (row) => (
            <Confirm
              label="Remove"
              title={`Remove ${gift(row)} from ${row.group}?`}
              lead="People keep what the group gave them until somebody changes it; the next sign-on no longer looks at this line."
              confirm={`Remove from ${row.group}`}
              action={row.remove}
              trigger={{ size: "sm", variant: "quiet" }}
            />
          ),
        },
      ]}
    />
  );
}

function gift({ role, makesAdmin, project }: Row): string {
  if (makesAdmin || !role) return "Admin";
  return project ? `${roleWords[role]} in ${project.key}` : `Default role ${roleWords[role]}`;
}
