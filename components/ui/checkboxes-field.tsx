"use client";
// Several that may be chosen, each with its box.
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox } from "./checkbox";
import { cn } from "./cn";
import { useFormContext } from "./form-context";
import { useChoices } from "./use-choices";

type Props = {
  /** With [] behind it. */
  name: string;
  label: ReactNode;
  choices: readonly { value: string; label: ReactNode; help?: ReactNode }[];
  defaultValue?: readonly string[];
  help?: ReactNode;
  /** What is wrong, where the form names no fault of this field. */
  error?: string;
  hideLabel?: boolean;
  /** Of the boxes: how they are laid out. */
  className?: string;
};

export function CheckboxesField({ name, label, choices, defaultValue, help, error, hideLabel, className }: Props) {
  const chosen = useChoices(name, defaultValue);
  const form = useFormContext();
  const wrong = form.error(name.replace(/\[\]$/, "")) ?? error;
  return (
    <fieldset className="min-w-0">
      <legend className={cn("mb-1.5 font-medium text-ink", hideLabel && "sr-only")}>{label}</legend>
      <div className={cn("grid gap-2", className)}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            name={name}
            value={choice.value}
            label={choice.label}
            help={choice.help}
            defaultChecked={chosen.includes(choice.value)}
          />
        ))}
      </div>
      {wrong && (
        <p role="alert" className="mt-1.5 flex items-start gap-1.5 text-unmet-ink text-xs">
          <CircleAlert className="mt-px size-3.5 shrink-0" />
          {wrong}
        </p>
      )}
      {help && <p className="mt-1.5 text-quiet text-xs">{help}</p>}
    </fieldset>
  );
}
