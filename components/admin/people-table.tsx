// Everybody on this page of the list; whoever is ticked goes along to where roles are given.
import { UserCog } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import type { SortLink } from "@/components/ui/sort-header";
import { Time } from "@/components/ui/time";
import type { PersonStatus, Role } from "@/db/enums";
import { roleShortWords } from "@/lib/access/words";
import { PersonStatusBadge } from "./person-status";

type Row = {
  id: string;
  name: string;
  email: string;
  defaultRole: Role;
  isAdmin: boolean;
  status: PersonStatus;
  lastSeenAt: Date | null;
  projects: number;
};

type Props = { people: readonly Row[]; sorts: { name: SortLink; seen: SortLink } };

export function PeopleTable({ people, sorts }: Props) {
  return (
    <form method="get" action="/admin/access">
      <DataTable
        caption="People"
        fits="wide"
        rows={people}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/admin/people/${id}`}
        columns={[
          {
            key: "name",
            header: "Name",
            sort: sorts.name,
            cell: ({ name, email }) => (
              <span className="flex min-w-0 items-center gap-2.5">
                <Avatar name={name} size="md" />
                <span className="min-w-0">
                  <span className="block sm:truncate">{name}</span>
                  <span className="block break-words font-normal text-quiet text-xs sm:truncate">{email}</span>
                </span>
              </span>
            ),
            className: "max-w-72",
          },
          {
            key: "role",
            header: "Default role",
            cell: ({ defaultRole, isAdmin }) => (
              <span className="inline-flex flex-wrap items-center gap-1.5 max-sm:justify-end">
                {roleShortWords[defaultRole]}
                {isAdmin && <Badge tone="accent">Admin</Badge>}
              </span>
            ),
          },
          { key: "status", header: "Status", cell: ({ status }) => <PersonStatusBadge status={status} /> },
          { key: "projects", header: "Projects", align: "end", cell: ({ projects }) => projects },
          {
            key: "seen",
            header: "Last seen",
            sort: sorts.seen,
            cell: ({ lastSeenAt }) =>
              lastSeenAt ? <Time at={lastSeenAt} /> : <span className="text-quiet">Never</span>,
          },
          {
            key: "choose",
            header: "Choose",
            align: "end",
            cell: ({ name, email, status }) =>
              status === "deactivated" ? null : (
                <input
                  type="checkbox"
                  name="person"
                  value={email}
                  aria-label={`Choose ${name}`}
                  className="size-4 rounded-sm accent-accent pointer-coarse:size-6"
                />
              ),
          },
        ]}
      />
      <div className="flex justify-end border-border border-t px-4 py-2.5 sm:px-5">
        <Button type="submit" size="sm" icon={<UserCog />}>
          Give roles to the chosen
        </Button>
      </div>
    </form>
  );
}
