// Who put their name to this gate, for which evidence, and who took it back.
import { Avatar } from "@/components/ui/avatar";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Role } from "@/db/enums";
import { roleInSentence } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";

type Signature = {
  id: string;
  role: Role;
  name: string;
  digest: string;
  note: string;
  signedAt: Date;
  withdrawnAt: Date | null;
  /** Only for those who may take it back: its signer. */
  withdraw?: BoundAction;
};
type Props = { signatures: readonly Signature[]; digest: string };

export function SignatureList({ signatures, digest }: Props) {
  return (
    <ul className="grid gap-3">
      {signatures.map((signature) => (
        <li key={signature.id} className="flex items-start gap-2.5">
          <Avatar name={signature.name} size="sm" />
          <div className="min-w-0 flex-1">
            <p>
              <span className="font-medium text-ink">{signature.name}</span>
              <span className="text-quiet"> as {roleInSentence(signature.role)}, </span>
              <Time at={signature.signedAt} className="text-quiet" />
            </p>
            {signature.note && <p className="text-quiet">“{signature.note}”</p>}
            {signature.withdraw && (
              <div className="-ml-2">
                <OneButtonForm
                  action={signature.withdraw}
                  label="Take it back"
                  description={`Take back your signature as ${roleInSentence(signature.role)}`}
                  variant="quiet"
                  size="sm"
                />
              </div>
            )}
          </div>
          <SignatureBadge isWithdrawn={signature.withdrawnAt !== null} isCurrent={signature.digest === digest} />
        </li>
      ))}
    </ul>
  );
}

function SignatureBadge({ isWithdrawn, isCurrent }: { isWithdrawn: boolean; isCurrent: boolean }) {
  if (isWithdrawn) {
    return (
      <StatusBadge state="missing" plain>
        Withdrawn
      </StatusBadge>
    );
  }
  if (isCurrent) {
    return (
      <StatusBadge state="met" plain>
        Counts
      </StatusBadge>
    );
  }
  return (
    <StatusBadge state="stale" plain>
      For older evidence
    </StatusBadge>
  );
}
