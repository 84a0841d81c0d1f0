// Twelve columns on the desk, one on a phone; paper takes figures side by side and charts whole. Children say their width with GridItem.
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export function Grid({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={cn("grid grid-cols-1 gap-4 md:grid-cols-12 lg:gap-5 print:grid-cols-12 [&>*]:min-w-0", className)}>
      {children}
    </div>
  );
}
