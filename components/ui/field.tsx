// Label above, help below, error beside: and all three are said together by a screen reader.
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { StoredNow } from "./stored-now";

type Props = {
  /** The control's. */
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  /** What is stored by now, where somebody else saved something other than what was typed. */
  stored?: string;
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

export function Field({ id, label, help, error, stored, optional, hideLabel, className, children }: Props) {
  return (
    <div className={cn("min-w-0", className)}>
      <label htmlFor={id} className={cn("mb-1.5 block font-medium text-ink", hideLabel && "sr-only")}>
        {label}
        {optional && <span className="ml-1 font-normal text-quiet text-xs"> optional</span>}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-unmet-ink text-xs">
          <CircleAlert className="mt-px size-3.5 shrink-0" />
          {error}
        </p>
      )}
      {stored !== undefined && <StoredNow id={`${id}-stored`}>{stored}</StoredNow>}
      {help && (
        <p id={`${id}-help`} className="mt-1.5 text-quiet text-xs">
          {help}
        </p>
      )}
    </div>
  );
}
