// A form that is opened when it is needed, and stays open while it is refused: without script, too, its errors are seen.
import type { ReactNode } from "react";
import type { FormState } from "@/lib/doors/form";
import { Disclosure } from "./disclosure";

type Props = {
  state: FormState;
  /** Without one the form stands open, on a page of its own. */
  summary?: string;
  className?: string;
  children: ReactNode;
};

export function FormDisclosure({ state, summary, className, children }: Props) {
  if (!summary) return children;
  return (
    <Disclosure summary={summary} open={state.status === "refused" || undefined} className={className}>
      {children}
    </Disclosure>
  );
}
