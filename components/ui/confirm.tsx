"use client";
// Asks before something is taken away, and names what it is. Refused, it stays open and says why, also without script.
import { type ReactNode, useId, useState } from "react";
import type { BoundAction } from "@/lib/doors/form";
import type { ButtonLook } from "./button-class";
import { Dialog } from "./dialog";
import { DialogButton } from "./dialog-button";
import { DialogClose } from "./dialog-close";
import { FormBody } from "./form-body";
import { SubmitButton } from "./submit-button";
import { useForm } from "./use-form";

type Props = {
  /** What the button says that asks: "Archive project". */
  label: ReactNode;
  /** The question, naming the thing: "Archive Churn early warning?" */
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  lead: ReactNode;
  /** What the button says that does it: "Archive CHURN". */
  confirm: ReactNode;
  action: BoundAction;
  /** More fields, such as a reason. */
  children?: ReactNode;
  trigger?: ButtonLook & { icon?: ReactNode; bare?: boolean };
  tone?: "danger" | "primary";
  /** False where it can't be done now: the dialog then says why, and has no button that would fail. */
  confirms?: boolean;
};

export function Confirm({
  label,
  title,
  lead,
  confirm,
  action,
  children,
  trigger,
  tone = "danger",
  confirms = true,
}: Props) {
  const id = useId();
  const form = useForm(action);
  // Only what the form came back with counts: once it is shown, opening and closing is the browser's.
  const [open] = useState(form.state.status === "refused");
  return (
    <>
      <DialogButton opens={id} {...trigger}>
        {label}
      </DialogButton>
      <Dialog id={id} title={title} lead={lead} open={open}>
        <FormBody form={form}>
          {children}
          <div className="flex justify-end gap-2">
            <DialogClose closes={id}>{confirms ? "Cancel" : "Close"}</DialogClose>
            {confirms && <SubmitButton variant={tone}>{confirm}</SubmitButton>}
          </div>
        </FormBody>
      </Dialog>
    </>
  );
}
