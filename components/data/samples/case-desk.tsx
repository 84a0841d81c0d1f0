"use client";
// The expert's desk: one case and the form about it. When the next case comes, it is read out and the page stands at its head.
import { type ReactNode, useEffect, useRef } from "react";
import type { BoundAction } from "@/lib/doors/form";
import { OpinionForm } from "./opinion-form";

type Props = {
  caseId: string;
  action: BoundAction;
  reasons: readonly string[];
  /** The case. */
  children: ReactNode;
};

export function CaseDesk({ caseId, action, reasons, children }: Props) {
  const head = useRef<HTMLDivElement>(null);
  const shown = useRef(caseId);
  useEffect(() => {
    if (shown.current === caseId) return;
    shown.current = caseId;
    head.current?.focus();
  }, [caseId]);
  return (
    <>
      <div ref={head} tabIndex={-1} className="scroll-mt-16 rounded-xl outline-offset-4">
        {children}
      </div>
      <OpinionForm key={caseId} action={action} reasons={reasons} />
    </>
  );
}
