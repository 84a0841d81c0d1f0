// What the evidence says: an icon (of status-badge.css), a word and a colour, always all three.
import type { ReactNode } from "react";
import type { CriterionState } from "@/db/enums";
import { criterionStateWords } from "@/lib/lifecycle/criterion.words";
import { cn } from "./cn";
import { tones } from "./tone";

type Props = {
  state: CriterionState;
  /** Another word than the usual one: "Signed", "Over budget". */
  children?: ReactNode;
  /** Without its ground, for dense tables. */
  plain?: boolean;
  className?: string;
};

export function StatusBadge({ state, children, plain, className }: Props) {
  const { soft, text } = tones[state];
  return (
    <span
      data-state={state}
      data-plain={plain ? "" : undefined}
      className={cn("status", plain ? text : soft, className)}
    >
      {children ?? criterionStateWords[state]}
    </span>
  );
}
