// The badges that are out: who made each, when and for where, and how to end it.
import { Avatar } from "@/components/ui/avatar";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { BoundAction } from "@/lib/doors/form";
import type { ListedBadge } from "@/lib/lifecycle/badges/queries";

/** `revoke` only for those who may. */
type Props = { badges: readonly (ListedBadge & { revoke?: BoundAction })[] };

export function BadgeList({ badges }: Props) {
  return (
    <ul className="grid gap-3">
      {badges.map(({ id, name, madeBy, madeAt, works, revoke }) => (
        <li key={id} className="flex flex-wrap items-start gap-2.5">
          <Avatar name={madeBy} size="sm" />
          <div className="min-w-0 flex-1 basis-48">
            <p className="font-medium text-ink">{name}</p>
            <p className="text-quiet">
              {madeBy}, <Time at={madeAt} look="date" />
            </p>
          </div>
          <StatusBadge state={works ? "met" : "missing"} plain>
            {works ? "Shown" : "Dark: its maker left"}
          </StatusBadge>
          {revoke && (
            <OneButtonForm
              action={revoke}
              label="Revoke"
              description={`Revoke the badge “${name}”`}
              variant="quiet"
              size="sm"
            />
          )}
        </li>
      ))}
    </ul>
  );
}
