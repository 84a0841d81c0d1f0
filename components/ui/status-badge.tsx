// What the evidence says: an icon, a word and a colour, always all three.
import type { ReactNode } from "react";
import type { CriterionState } from "@/db/enums";
import { criterionStateWords } from "@/lib/format/words";
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
  const { icon: Icon, soft, text } = tones[state];
  return (
    <span
      className={cn(
        "inline-flex shrink-0 align-middle items-center gap-1 whitespace-nowrap font-medium text-xs leading-5",
        plain ? text : cn("h-5 rounded-full pr-2 pl-1.5", soft),
        className,
      )}
    >
      <Icon className="size-3.5 shrink-0" />
      <span className="self-baseline">{children ?? criterionStateWords[state]}</span>
    </span>
  );
}
