// The team: a row for each member, a column for each role.
import { Table } from "@/components/ui/table";
import { roles } from "@/db/enums";
import { roleShortWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import type { Member } from "@/lib/projects/members.queries";
import { MemberRow } from "./member-row";

type Props = {
  members: readonly Member[];
  editable: boolean;
  /** Bound to the member by the page. */
  setRolesOf: (member: Member) => BoundAction;
};

export function TeamTable({ members, editable, setRolesOf }: Props) {
  return (
    <Table caption="The team and its roles" fits="wide">
      <thead>
        <tr>
          <th scope="col">Person</th>
          {roles.map((role) => (
            <th key={role} scope="col" className="sm:text-center">
              {roleShortWords[role]}
            </th>
          ))}
          {editable && (
            <th scope="col" data-align="end">
              <span className="sr-only">Save</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} setRoles={setRolesOf(member)} editable={editable} />
        ))}
      </tbody>
    </Table>
  );
}
