"use client";
// One button that makes a link for a person, and then shows what became of it.
import type { ReactNode } from "react";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";
import type { SentLetter } from "@/lib/kernel/mail";
import { SentLetters } from "./sent-letters";

type Props = {
  action: BoundAction<SentLetter[]>;
  purpose: "invitation" | "reset link";
  icon?: ReactNode;
  children: ReactNode;
};

export function LetterForm({ action, purpose, icon, children }: Props) {
  return (
    <Form
      action={action}
      done={(letters) => <SentLetters letters={letters ?? []} purpose={purpose} />}
      className="gap-3"
    >
      <div>
        <SubmitButton variant="secondary" icon={icon}>
          {children}
        </SubmitButton>
      </div>
    </Form>
  );
}
