"use client";
// A choice among few, each with a line that says what it means.
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { StoredNow } from "./stored-now";
import { type FieldProps, useField } from "./use-field";

export type Choice = { value: string; label: string; help?: ReactNode; disabled?: boolean };

type Props = Omit<FieldProps, "index" | "optional" | "hideLabel"> & {
  choices: readonly Choice[];
  /** Side by side, for short labels. */
  inline?: boolean;
};

export function RadioField({ choices, inline, ...props }: Props) {
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label ?? value;
  const { field, control } = useField(props, labelOf);
  const { label, help, error, stored, className } = field;
  const { name, required, defaultValue } = control;
  return (
    <fieldset className={className}>
      <legend className="mb-1.5 font-medium text-ink">{label}</legend>
      <div key={defaultValue} className={cn("grid gap-2", inline && "flex flex-wrap gap-x-5")}>
        {choices.map((choice) => (
          <label key={choice.value} className="flex items-start gap-2.5 pointer-coarse:py-1.5">
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              disabled={choice.disabled}
              required={required}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className={cn("min-w-0", choice.disabled && "text-quiet")}>
              <span className="block">{choice.label}</span>
              {choice.help && <span className="block text-quiet text-xs">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
      {stored !== undefined && <StoredNow>{stored}</StoredNow>}
      {help && <p className="mt-1.5 text-quiet text-xs">{help}</p>}
      {error && (
        <p role="alert" className="mt-1.5 flex items-start gap-1.5 text-unmet-ink text-xs">
          <CircleAlert className="mt-px size-3.5 shrink-0" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
