// Something is not there or went wrong: says what, and gives the way on. Never a stack trace.
import { Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = { title: ReactNode; children: ReactNode; icon?: ReactNode; action?: ReactNode; className?: string };

export function ErrorState({ title, children, icon = <Unplug />, action, className }: Props) {
  return (
    <div className={cn("mx-auto flex max-w-md flex-col items-center px-4 py-20 text-center", className)}>
      <span
        aria-hidden="true"
        className="mb-4 grid size-11 place-items-center rounded-full bg-muted text-quiet [&_svg]:size-5"
      >
        {icon}
      </span>
      <h1 className="font-semibold text-ink text-xl">{title}</h1>
      <div className="mt-1.5 text-quiet">{children}</div>
      {action && <div className="mt-6 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
