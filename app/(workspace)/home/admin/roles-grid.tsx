// People by projects: which roles they hold where; the cell that the address names is open to change.
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SearchField } from "@/components/ui/search-field";
import { roles } from "@/db/enums";
import { roleCodes, roleShortWords } from "@/lib/access/words";
import type { RolesGrid as Grid } from "@/lib/admin/roles/grid.queries";
import type { BoundAction } from "@/lib/doors/form";
import { hrefWith } from "@/lib/format/href";
import { RolesCell } from "./roles-cell";

export type Cell = { person: string; project: string };

type Props = {
  grid: Grid;
  search: string;
  /** The cell that is open. */
  open: Cell | undefined;
  /** Bound by the page to one person in one project. */
  assign: (email: string, projectKey: string) => BoundAction<{ changed: number }>;
};

export function RolesGrid({ grid: { projects, people, isCut }, search, open, assign }: Props) {
  return (
    <Card
      title="Roles"
      flush
      actions={
        <form className="flex items-center">
          <SearchField label="Find a person" name="person" defaultValue={search} className="w-48" />
        </form>
      }
      footer={
        isCut && (
          <Link href="/admin/people" className="link">
            All people
          </Link>
        )
      }
    >
      <p className="flex flex-wrap gap-x-4 px-4 pb-2 text-quiet text-xs sm:px-5">
        {roles.map((role) => (
          <span key={role}>
            <span className="font-medium text-ink">{roleCodes[role]}</span> {roleShortWords[role]}
          </span>
        ))}
      </p>
      <div className="overflow-x-auto">
        <table className="w-full border-border border-t text-left">
          <caption className="sr-only">Roles by person and project</caption>
          <thead>
            <tr className="border-border border-b text-quiet text-xs">
              <th scope="col" className="px-4 py-2 font-normal sm:px-5">
                Person
              </th>
              {projects.map(({ key, name }) => (
                <th key={key} scope="col" className="border-border border-l px-2 py-2 font-normal" title={name}>
                  {key}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-border">
            {people.map(({ id, name, email, isAdmin, isInvited, roles: held }) => (
              <tr key={id}>
                <th scope="row" className="whitespace-nowrap px-4 py-1.5 font-normal sm:px-5">
                  <Link href={`/admin/people/${id}`} className="font-medium text-ink hover:underline">
                    {name}
                  </Link>{" "}
                  {isAdmin && <Badge tone="accent">Admin</Badge>}
                  {isInvited && <Badge tone="stale">Invited</Badge>}
                </th>
                {projects.map(({ key }) => (
                  <td key={key} className="border-border border-l px-2 py-1.5">
                    <RolesCell
                      name={name}
                      project={key}
                      roles={held.get(key) ?? []}
                      href={hrefWith("/home/admin", { person: search, cell: `${id} ${key}` })}
                      closeHref={hrefWith("/home/admin", { person: search })}
                      action={open?.person === id && open.project === key ? assign(email, key) : undefined}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
