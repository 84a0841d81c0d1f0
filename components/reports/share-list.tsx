// The links to a report: for whom, until when, how often they were opened; each can be ended.
import { Badge } from "@/components/ui/badge";
import { Confirm } from "@/components/ui/confirm";
import { Time } from "@/components/ui/time";
import type { BoundAction } from "@/lib/doors/form";
import type { Share } from "@/lib/reports/sharing/queries";
import type { ShareState } from "@/lib/reports/sharing/rules";

type Props = { shares: readonly Share[]; revoke: (shareId: string) => BoundAction };

const stateWords: Record<ShareState, string> = { open: "Works", expired: "Over", revoked: "Ended" };

export function ShareList({ shares, revoke }: Props) {
  return (
    <ul className="divide-y divide-border">
      {shares.map(({ id, recipient, sharedBy, expiresAt, opened: outcome, lastOpenedAt, state }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
          <div className="min-w-0 flex-1 basis-48">
            <p className="flex flex-wrap items-center gap-2 font-medium text-ink">
              {recipient}
              <Badge tone={state === "open" ? "met" : undefined}>{stateWords[state]}</Badge>
            </p>
            <p className="text-quiet text-xs">
              {sharedBy}; until <Time at={expiresAt} look="date" />.{" "}
              {lastOpenedAt ? (
                <>
                  Opened {outcome === 1 ? "once" : `${outcome} times`}, last <Time at={lastOpenedAt} />.
                </>
              ) : (
                "Not opened yet."
              )}
            </p>
          </div>
          {state === "open" && (
            <Confirm
              label="End link"
              title={`End the link for ${recipient}?`}
              lead="Whoever has it sees nothing from then on. This cannot be undone; you can make a new link."
              confirm={`End it for ${recipient}`}
              action={revoke(id)}
              trigger={{ size: "sm" }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
