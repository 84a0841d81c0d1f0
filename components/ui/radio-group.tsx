// A choice among few, each with a line that says what it means.
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

type Props = {
  legend: ReactNode;
  name: string;
  choices: readonly Choice[];
  defaultValue?: string;
  help?: ReactNode;
  error?: string;
  required?: boolean;
  /** Side by side, for short labels. */
  inline?: boolean;
  className?: string;
};

export function RadioGroup({ legend, name, choices, defaultValue, help, error, required, inline, className }: Props) {
  return (
    <fieldset className={className}>
      <legend className="mb-1.5 font-medium text-ink">{legend}</legend>
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
