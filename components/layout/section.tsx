// A part of a page that needs no frame: a quiet heading, a sentence, what can be done, and the rest.
import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";

type Props = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** What an address with # reaches. */
  id?: string;
  children: ReactNode;
  className?: string;
};

export function Section({ title, lead, actions, id, children, className }: Props) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className={cn("min-w-0", className)}>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={heading} className="font-semibold text-base text-ink tracking-[-0.01em]">
            {title}
          </h2>
          {lead && <p className="mt-0.5 max-w-[46rem] text-quiet">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
