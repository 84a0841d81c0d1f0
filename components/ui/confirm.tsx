"use client";
// Asks before something is taken away, and names what it is. With `typed` its name must be typed, for what cannot be undone.
import { type ReactNode, useId } from "react";
import type { BoundAction } from "@/lib/form";
import type { ButtonLook } from "./button-class";
import { Dialog } from "./dialog";
import { DialogButton } from "./dialog-button";
import { DialogClose } from "./dialog-close";
import { Field } from "./field";
import { FormMessage } from "./form-message";
import { Input } from "./input";
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
  hidden?: Record<string, string>;
  typed?: string;
  /** More fields, such as a reason; a function of what was typed and what was wrong with it. */
  children?: ReactNode | ((form: Pick<ReturnType<typeof useForm>, "error" | "value">) => ReactNode);
  trigger?: ButtonLook & { icon?: ReactNode; bare?: boolean };
  tone?: "danger" | "primary";
};

export function Confirm({
  label,
  title,
  lead,
  confirm,
  action,
  hidden,
  typed,
  children,
  trigger,
  tone = "danger",
}: Props) {
  const id = useId();
  const { form, state, error, value } = useForm(action);
  return (
    <>
      <DialogButton opens={id} {...trigger}>
        {label}
      </DialogButton>
      <Dialog id={id} title={title} lead={lead}>
        <form {...form} className="grid gap-4">
          <FormMessage state={state} />
          {Object.entries(hidden ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {typeof children === "function" ? children({ error, value }) : children}
          {typed && (
            <Field label={`Type ${typed} to go on`} name="typed" required>
              {(control) => <Input {...control} pattern={escapePattern(typed)} title={typed} autoComplete="off" />}
            </Field>
          )}
          <div className="flex justify-end gap-2">
            <DialogClose closes={id}>Cancel</DialogClose>
            <SubmitButton variant={tone}>{confirm}</SubmitButton>
          </div>
        </form>
      </Dialog>
    </>
  );
}

/** A literal for the pattern attribute, whose `v` flag reserves more characters than usual. */
const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/\-&!#%,:;<=>@`~]/g, "\\$&");
