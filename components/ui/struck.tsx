// An entry that no longer counts: crossed out, with the reason and the day.
import type { ReactNode } from "react";
import { Time } from "./time";

type Props = { at: Date | null; reason: string; children: ReactNode };

export function Struck({ at, reason, children }: Props) {
  if (!at) return children;
  return (
    <span className="text-quiet">
      <s>{children}</s>
      <span className="block text-xs">
        Struck out on <Time at={at} look="date" />: {reason}
      </span>
    </span>
  );
}
