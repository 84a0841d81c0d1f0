"use client";
// Says on which hold-out the selected runs were scored: one of the team's, or a new one. The table of runs comes as its content.
import type { ReactNode } from "react";
import { FieldError } from "@/components/ui/field-error";
import { Form } from "@/components/ui/form";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction } from "@/lib/doors/form";
import { HoldoutField } from "../outcomes/holdout-field";

type Props = { action: BoundAction<{ runs: number }>; holdouts: readonly string[]; children: ReactNode };

export function AssignForm({ action, holdouts, children }: Props) {
  return (
    <Form action={action} done={null} refused={null} className="[&>*]:min-w-0">
      {children}
      <FormMessage />
      <FieldError name="runs" />
      <div className="grid max-w-xl gap-3">
        <HoldoutField holdoutNames={holdouts} defaultValue={holdouts[0]} />
        <div>
          <SubmitButton>Assign to hold-out</SubmitButton>
        </div>
      </div>
    </Form>
  );
}
