// An empty place says what belongs there, and has the one button that starts it.
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = {
  icon?: ReactNode;
  /** "No key metric yet". */
  title: ReactNode;
  /** What belongs here and what it is good for. */
  children: ReactNode;
  /** The one button, or a sentence that says who may start it. */
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ icon, title, children, action, className }: Props) {
  return (
    <div className={cn("mx-auto flex max-w-md flex-col items-center px-4 py-10 text-center", className)}>
      {icon && (
        <span
          aria-hidden="true"
          className="mb-4 grid size-10 place-items-center rounded-lg border border-border bg-surface text-quiet shadow-card [&_svg]:size-5"
        >
          {icon}
        </span>
      )}
      <p className="font-semibold text-ink">{title}</p>
      <div className="mt-1 text-quiet">{children}</div>
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
