"use client";
// The form itself, for whoever draws something around it that depends on what became of it: what came of it at its head, then its fields.
import type { ComponentProps, ReactNode } from "react";
import type { FormState } from "@/lib/doors/form";
import { cn } from "./cn";
import { ConflictMessage } from "./conflict-message";
import { FormContext } from "./form-context";
import { FormMessage } from "./form-message";
import { SeenVersion } from "./seen-version";
import type { useForm } from "./use-form";

type Refused = Extract<FormState, { status: "refused" }>;

export type FormBodyProps<V> = Omit<ComponentProps<"form">, "action" | "ref"> & {
  /** In the place of the message, once it is done. */
  done?: ReactNode | ((value: V | undefined) => ReactNode);
  /** In the place of the message, where it is refused. */
  refused?: ReactNode | ((state: Refused) => ReactNode);
};

type Props<V> = FormBodyProps<V> & { form: ReturnType<typeof useForm<V>> };

export function FormBody<V>({ form, done, refused, className, children, ...rest }: Props<V>) {
  const { ref, dispatch, ...context } = form;
  return (
    <FormContext value={context}>
      <form ref={ref} action={dispatch} className={cn("grid gap-4", className)} {...rest}>
        {messageOf(form, { done, refused })}
        {form.version !== undefined && <SeenVersion version={form.version} />}
        {children}
      </form>
    </FormContext>
  );
}

function messageOf<V>({ state, version }: Props<V>["form"], { done, refused }: FormBodyProps<V>): ReactNode {
  if (state.status === "idle") return null;
  if (state.status === "done") {
    if (done === undefined) return <FormMessage />;
    return typeof done === "function" ? done(state.value) : done;
  }
  if (refused !== undefined) return typeof refused === "function" ? refused(state) : refused;
  return state.code === "conflict" && state.theirs && version !== undefined ? <ConflictMessage /> : <FormMessage />;
}
