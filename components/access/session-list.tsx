// Where a person is signed in: this browser first, each with the way to end it.
import { Monitor, Smartphone } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Time } from "@/components/ui/time";
import type { ListedSession } from "@/lib/access/account/queries";
import { deviceOf } from "@/lib/access/account/rules";
import type { BoundAction } from "@/lib/doors/form";

type Props = { sessions: readonly (ListedSession & { end: BoundAction })[] };

export function SessionList({ sessions }: Props) {
  return (
    <ul className="divide-y divide-border">
      {sessions.map(({ id, userAgent, createdAt, lastUsedAt, isCurrent, end }) => {
        const device = deviceOf(userAgent);
        const Icon = /iPhone|Android/.test(device) ? Smartphone : Monitor;
        return (
          <li key={id} className="flex items-center gap-3 px-4 py-3 sm:px-5">
            <Icon aria-hidden="true" className="size-5 shrink-0 text-quiet" />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                {device} {isCurrent && <Badge tone="accent">This browser</Badge>}
              </p>
              <p className="text-quiet text-xs">
                Last used <Time at={lastUsedAt} />, signed in <Time at={createdAt} look="date" />
              </p>
            </div>
            <OneButtonForm
              action={end}
              size="sm"
              label={isCurrent ? "Sign out" : "End"}
              description={`End ${device}`}
            />
          </li>
        );
      })}
    </ul>
  );
}
