"use client";
// One button that does one thing which can be undone; all that it needs was bound by the page.
import type { BoundAction } from "@/lib/doors/form";
import type { ButtonLook } from "./button-class";
import { Form } from "./form";
import { SubmitButton } from "./submit-button";

type Props = ButtonLook & {
  action: BoundAction;
  /** What it does: "Restore CHURN". */
  label: string;
  /** Says more to screen readers where many such buttons stand on a page. */
  description?: string;
};

export function OneButtonForm({ action, label, description, ...look }: Props) {
  return (
    <Form action={action} done={null} className="justify-items-start gap-2">
      <SubmitButton variant="secondary" aria-label={description} {...look}>
        {label}
      </SubmitButton>
    </Form>
  );
}
