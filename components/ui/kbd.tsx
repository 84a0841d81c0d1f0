// A key to press.
import type { ReactNode } from "react";
import { cn } from "./cn";

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        "inline-grid h-5 min-w-5 place-items-center rounded-sm border border-border bg-muted px-1 font-medium font-sans text-quiet text-xs leading-none",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
