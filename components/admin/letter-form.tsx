"use client";
// One button that makes a link for a person, and then shows what became of it.
import type { ReactNode } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import type { SentLetter } from "@/lib/kernel/mail";
import { SentLetters } from "./sent-letters";

type Props = {
  action: BoundAction<SentLetter[]>;
  what: "invitation" | "reset link";
  icon?: ReactNode;
  children: ReactNode;
};

export function LetterForm({ action, what, icon, children }: Props) {
  const { form, state } = useForm(action);
  return (
    <form {...form} className="grid gap-3">
      {state.status === "done" ? <SentLetters sent={state.value ?? []} what={what} /> : <FormMessage state={state} />}
      <div>
        <SubmitButton variant="secondary" icon={icon}>
          {children}
        </SubmitButton>
      </div>
    </form>
  );
}
