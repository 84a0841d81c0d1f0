"use client";
// Says on which hold-out the selected runs were scored: one of the team's, or a new one. The table of runs comes as its content.
import type { ReactNode } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { HoldoutField } from "../outcomes/holdout-field";

type Props = { action: BoundAction<{ runs: number }>; holdouts: readonly string[]; children: ReactNode };

export function AssignForm({ action, holdouts, children }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4 [&>*]:min-w-0">
      {children}
      <FormMessage state={state} />
      {error("runs") && (
        <p role="alert" className="text-unmet">
          {error("runs")}
        </p>
      )}
      <div className="grid max-w-xl gap-3">
        <HoldoutField known={holdouts} value={value("holdout", holdouts[0])} error={error("holdout")} />
        <div>
          <SubmitButton>Assign to hold-out</SubmitButton>
        </div>
      </div>
    </form>
  );
}
