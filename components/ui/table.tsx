// The frame of a table whose rows the page writes itself: give each <td> a data-label, the first cell data-lead.
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = { caption: string; children: ReactNode; className?: string };

export function Table({ caption, children, className }: Props) {
  return (
    <table className={cn("data-table", className)}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
}
