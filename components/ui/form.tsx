"use client";
// A form that performs an action. It says what became of it; its fields take value, error, limit and conflict from it, each said once:
// <Form action={action} stored={task} version={task.version} limits={taskLimits}><TextField name="title" label="Title" required />…
import type { BoundAction } from "@/lib/doors/form";
import { Disclosure } from "./disclosure";
import { FormBody, type FormBodyProps } from "./form-body";
import type { FormStart } from "./form-context";
import { useForm } from "./use-form";

type Props<V> = FormBodyProps<V> &
  Partial<FormStart> & {
    /** Bound by the page, so that it works before scripts are there and without them. */
    action: BoundAction<V>;
    /** Behind these words the form waits until it is opened; while it is refused it stays open. */
    summary?: string;
    disclosureClassName?: string;
  };

export function Form<V>({ action, stored, version, limits, summary, disclosureClassName, ...body }: Props<V>) {
  const form = useForm(action, { stored, version, limits });
  if (!summary) return <FormBody form={form} {...body} />;
  const isRefused = form.state.status === "refused";
  return (
    <Disclosure summary={summary} open={isRefused || undefined} className={disclosureClassName}>
      <FormBody form={form} {...body} />
    </Disclosure>
  );
}
