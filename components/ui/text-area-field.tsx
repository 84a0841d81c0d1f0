"use client";
// Several lines of text.
import type { ComponentProps } from "react";
import { Field } from "./field";
import { Textarea } from "./textarea";
import { type FieldProps, useField } from "./use-field";

type Props = FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps> & { controlClassName?: string };

export function TextAreaField({ controlClassName, ...props }: Props) {
  const { field, control, limit, rest } = useField(props);
  return (
    <Field {...field}>
      <Textarea {...control} minLength={limit?.min} maxLength={limit?.max} {...rest} className={controlClassName} />
    </Field>
  );
}
