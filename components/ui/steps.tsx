// Where one is in a few steps in order: done, doing, to do.
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";

export type Step = { label: string; state: "done" | "current" | "ahead"; href?: string; help?: ReactNode };

type Props = { label: string; steps: readonly Step[]; className?: string };

const dots = {
  done: "border-met bg-met text-on-status",
  current: "border-accent bg-accent text-on-accent",
  ahead: "border-border bg-surface text-quiet",
};

export function Steps({ label, steps, className }: Props) {
  return (
    <ol aria-label={label} className={cn("flex flex-col gap-3 sm:flex-row sm:gap-0", className)}>
      {steps.map((step, at) => (
        <li
          key={step.label}
          aria-current={step.state === "current" ? "step" : undefined}
          className="group flex min-w-0 items-start gap-2.5 sm:flex-1 sm:not-last:pr-3"
        >
          <span
            className={cn(
              "grid size-5 shrink-0 place-items-center rounded-full border font-semibold text-xs tabular-nums leading-none",
              dots[step.state],
            )}
          >
            {step.state === "done" ? <Check aria-label="Done:" className="size-3" /> : at + 1}
          </span>
          <span className="min-w-0">
            <span className={cn("block", step.state === "ahead" ? "text-quiet" : "font-medium text-ink")}>
              {step.href ? (
                <Link href={step.href} className="hover:underline">
                  {step.label}
                </Link>
              ) : (
                step.label
              )}
            </span>
            {step.help && <span className="block text-quiet text-xs">{step.help}</span>}
          </span>
          <span aria-hidden="true" className="mt-2.5 hidden h-px min-w-3 flex-1 bg-border sm:group-not-last:block" />
        </li>
      ))}
    </ol>
  );
}
