// The frame of a table whose rows the page writes itself: give each <td> a data-label, the first cell data-lead.
import type { ReactNode } from "react";
import { cn } from "./cn";

/** How much room it takes before it becomes cards: little for a few short columns, much for many, which may move sideways in their frame. */
export type Fits = "narrow" | "wide";

type Props = { caption: string; fits?: Fits; children: ReactNode; className?: string };

export function Table({ caption, fits, children, className }: Props) {
  return (
    <div className={cn("@container", fits === "wide" && "overflow-x-auto")}>
      <table data-fits={fits} className={cn("data-table", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
