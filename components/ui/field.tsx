// Label above, help below, error beside: and all three are said together by a screen reader.
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

/** What a control needs to belong to its label, its help and its error: spread it. */
export type FieldControl = {
  id: string;
  name: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type Props = {
  label: ReactNode;
  name: string;
  help?: ReactNode;
  error?: string;
  required?: boolean;
  /** Says "optional" beside the label; most fields are needed, so only the others are marked. */
  optional?: boolean;
  /** Keeps the label for screen readers only, where the page already says it. */
  hideLabel?: boolean;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

export function Field({ label, name, help, error, required, optional, hideLabel, className, children }: Props) {
  const id = useId();
  const described = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return (
    <div className={cn("min-w-0", className)}>
      <label htmlFor={id} className={cn("mb-1.5 block font-medium text-ink", hideLabel && "sr-only")}>
        {label}
        {optional && <span className="ml-1 font-normal text-quiet text-xs"> optional</span>}
      </label>
      {children({
        id,
        name,
        required,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-unmet-ink text-xs">
          <CircleAlert className="mt-px size-3.5 shrink-0" />
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="mt-1.5 text-quiet text-xs">
          {help}
        </p>
      )}
    </div>
  );
}
