// How to come back from a release, and whether anybody has ever walked that way.

import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import { rehearsalLimits } from "@/lib/deployments/limits";
import type { Release } from "@/lib/deployments/queries";
import type { BoundAction } from "@/lib/doors/form";
import { NoteForm } from "./note-form";

type Props = {
  release: Release;
  /** Bound by the page, where the reader may rehearse it. */
  rehearse?: BoundAction;
};

export function WayBack({ release, rehearse }: Props) {
  const { wayBack, rehearsedAt, rehearsedBy, rehearsalNote } = release;
  return (
    <Card
      title="The way back"
      actions={
        <StatusBadge state={rehearsedAt ? "met" : "missing"}>{rehearsedAt ? "Rehearsed" : "Not rehearsed"}</StatusBadge>
      }
    >
      <p className="whitespace-pre-line text-ink">{wayBack}</p>
      {rehearsedAt && (
        <p className="mt-3 text-quiet">
          {rehearsedBy}, <Time at={rehearsedAt} look="date" />: {rehearsalNote}
        </p>
      )}
      {rehearse && (
        <NoteForm
          action={rehearse}
          summary={rehearsedAt ? "Record another rehearsal" : "Record a rehearsal"}
          name="note"
          label="How did it go?"
          placeholder="Walked it in staging: back in four minutes, no case was lost."
          help="Somebody walked this way, and it led back."
          limit={rehearsalLimits.note}
          submit="Record rehearsal"
        />
      )}
    </Card>
  );
}
