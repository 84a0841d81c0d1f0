// Who may do what in a project, drawn from the policy table itself.
import { Check } from "lucide-react";
import { Table } from "@/components/ui/table";
import { roleShortWords } from "@/lib/access/words";
import type { MatrixCell } from "@/lib/admin/roles/rules";

type Holder = keyof typeof roleShortWords | "owner" | "admin" | "visitor";
type Row = { capability: string; label: string; cells: Record<Holder, MatrixCell> };

type Props = { caption: string; rows: readonly Row[]; holders: readonly Holder[] };

const words: Record<Holder, string> = { ...roleShortWords, owner: "Owner", admin: "Admin", visitor: "Anyone" };

export function RolesMatrix({ caption, rows, holders }: Props) {
  return (
    <Table caption={caption} fits="wide">
      <thead>
        <tr>
          <th scope="col">May</th>
          {holders.map((holder) => (
            <th key={holder} scope="col" className="text-center!">
              {words[holder]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ capability, label, cells }) => (
          <tr key={capability} className="hover:bg-muted">
            <th scope="row" data-lead="" className="font-normal!">
              {label}
            </th>
            {holders.map((holder) => (
              <td key={holder} data-label={words[holder]} className="sm:text-center!">
                {cells[holder] === "yes" && <Check aria-label="yes" className="inline size-4 text-met" />}
                {cells[holder] === "own" && "their own"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
