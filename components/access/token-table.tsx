// A person's tokens, told apart by name and by their last four characters.
import { Badge } from "@/components/ui/badge";
import { Confirm } from "@/components/ui/confirm";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ListedToken, TokenState } from "@/lib/access/tokens/queries";
import { tokenScopeWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";

type Props = { tokens: readonly ListedToken[]; revoke: (tokenId: string) => BoundAction };

const stateWords: Record<TokenState, string> = { active: "Active", expired: "Expired", revoked: "Revoked" };

export function TokenTable({ tokens, revoke }: Props) {
  return (
    <Table caption="Your access tokens">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">May</th>
          <th scope="col">Last used</th>
          <th scope="col">Ends</th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="sr-only">What you can do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map(({ id, name, tail, scope, lastUsedAt, expiresAt, state }) => (
          <tr key={id}>
            <th scope="row" data-lead="">
              {name} <span className="font-normal text-quiet">…{tail}</span>
            </th>
            <td data-label="May">{tokenScopeWords[scope]}</td>
            <td data-label="Last used">{lastUsedAt ? <Time at={lastUsedAt} /> : "Never"}</td>
            <td data-label="Ends">{expiresAt ? <Time at={expiresAt} look="date" /> : "When revoked"}</td>
            <td data-label="State">
              <Badge tone={state === "active" ? "met" : undefined}>{stateWords[state]}</Badge>
            </td>
            <td className="text-end">
              {state === "active" && (
                <Confirm
                  label="Revoke"
                  title={`Revoke ${name}?`}
                  lead="Programs that use it are shut out at once. This cannot be undone."
                  confirm={`Revoke ${name}`}
                  action={revoke(id)}
                  trigger={{ size: "sm" }}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
