"use client";
// Strikes an entry out: it stays on record, crossed out, and no longer counts.
import type { BoundAction } from "@/lib/doors/form";
import { Confirm } from "./confirm";
import { ReasonField } from "./reason-field";

type Props = {
  action: BoundAction;
  /** What is struck: "the cost of €1,200 on 3 May 2026". */
  entry: string;
};

export function StrikeForm({ action, entry }: Props) {
  return (
    <Confirm
      action={action}
      label={
        <>
          Strike out<span className="sr-only"> {entry}</span>
        </>
      }
      title={`Strike out ${entry}?`}
      lead="It stays on record, crossed out with your reason, and no longer counts anywhere. This cannot be undone; record it again if it was right."
      confirm="Strike out"
      trigger={{ variant: "quiet", size: "sm" }}
    >
      <ReasonField label="Why" />
    </Confirm>
  );
}
