// A quiet frame around one thing. `title` makes it a named region; `footer` is for the way onwards.
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

type Props = {
  title?: ReactNode;
  /** A sentence under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** Tables and lists reach the frame. */
  flush?: boolean;
  /** The level of the title in the page's outline. */
  level?: 2 | 3;
  id?: string;
  children?: ReactNode;
  className?: string;
};

export function Card({ title, lead, actions, footer, flush, level = 2, id, children, className }: Props) {
  const heading = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={title ? heading : undefined}
      className={cn("flex min-w-0 flex-col rounded-xl border border-border bg-surface shadow-card", className)}
    >
      {(title || actions) && (
        <header
          className={cn(
            "flex flex-wrap items-start gap-x-4 gap-y-2 px-4 pt-3.5 sm:px-5",
            !children ? "pb-4" : flush && "pb-3",
          )}
        >
          <div className="min-w-0 flex-1 basis-40">
            {title && (
              <Heading id={heading} className="font-semibold text-ink tracking-[-0.006em]">
                {title}
              </Heading>
            )}
            {lead && <p className="mt-0.5 text-quiet">{lead}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      {children && (
        <div className={cn("min-w-0 flex-1", !flush && "px-4 pt-3 pb-4 sm:px-5", !flush && !title && "pt-4")}>
          {children}
        </div>
      )}
      {footer && <footer className="border-border border-t px-4 py-2.5 text-quiet text-xs sm:px-5">{footer}</footer>}
    </section>
  );
}
