"use client";
// One line of text, a date or an address; what is known may be suggested, and any value may be typed.
import { type ComponentProps, useId } from "react";
import { emailLimit, type Limit } from "@/lib/kernel/limits";
import { Field } from "./field";
import { Input } from "./input";
import { type FieldProps, useField } from "./use-field";

/** A value alone where it needs no words. */
export type Suggestion = string | { value: string; label: string };

type Props = FieldProps &
  Omit<ComponentProps<typeof Input>, keyof FieldProps> & {
    suggestions?: readonly Suggestion[];
    /** Of the control alone: how wide it is. */
    controlClassName?: string;
  };

export function TextField({ suggestions, controlClassName, ...props }: Props) {
  const list = useId();
  const { field, control, limit, rest } = useField(props);
  const { min, max }: Partial<Limit> = limit ?? (props.type === "email" ? emailLimit : {});
  return (
    <Field {...field}>
      <Input
        {...control}
        minLength={min}
        maxLength={max}
        list={suggestions && list}
        autoComplete={suggestions && "off"}
        {...rest}
        defaultValue={rest.type === "file" ? undefined : control.defaultValue}
        className={controlClassName}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((option) =>
            typeof option === "string" ? (
              <option key={option} value={option} />
            ) : (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ),
          )}
        </datalist>
      )}
    </Field>
  );
}
