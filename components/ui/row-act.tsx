"use client";
// One button at the end of a row; when it is done, what was done stands in its place, with the way back where there is one.
import type { BoundAction } from "@/lib/doors/form";
import type { ButtonLook } from "./button-class";
import { FormBody } from "./form-body";
import { OneButtonForm } from "./one-button-form";
import { SubmitButton } from "./submit-button";
import { useForm } from "./use-form";

type Props = ButtonLook & {
  action: BoundAction;
  label: string;
  /** Says more to screen readers where many such buttons stand on a page. */
  description: string;
  undo?: BoundAction;
};

export function RowAct({ action, label, description, undo, ...look }: Props) {
  const form = useForm(action);
  if (form.state.status === "done")
    return (
      <div className="flex items-center gap-2">
        <p role="status" className="text-met-ink text-xs">
          {form.state.message}
        </p>
        {undo && (
          <OneButtonForm action={undo} label="Undo" description={`Undo: ${description}`} size="sm" variant="quiet" />
        )}
      </div>
    );
  return (
    <FormBody form={form} className="max-w-60 justify-items-end gap-2">
      <SubmitButton variant="secondary" aria-label={description} {...look}>
        {label}
      </SubmitButton>
    </FormBody>
  );
}
