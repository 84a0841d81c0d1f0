"use client";
// One of a list.
import type { ComponentProps } from "react";
import { Field } from "./field";
import { Select } from "./select";
import { type FieldProps, useField } from "./use-field";

type Props = FieldProps & Omit<ComponentProps<typeof Select>, keyof FieldProps>;

export function SelectField(props: Props) {
  const { options, placeholder = "" } = props;
  const { field, control, rest } = useField(props, (value) => {
    const chosen = options.find((option) => option.value === value);
    return chosen?.label ?? (value || placeholder);
  });
  return (
    <Field {...field}>
      <Select {...control} {...rest} />
    </Field>
  );
}
