// Tabs that are links: which one is open stands in the address, so that it can be shared and gone back to.

import type { ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";

export type Tab = {
  href: string;
  label: ReactNode;
  current?: boolean;
  count?: number;
};

type Props = {
  label: string;
  tabs: readonly Tab[];
  /** `parts`: the quieter row below another one. */
  look?: "sections" | "parts";
  className?: string;
};

const looks = {
  sections: {
    around: "border-border border-b",
    row: "-mb-px gap-1",
    link: "h-9 border-transparent border-b-2 px-2.5",
    current: "border-accent",
  },
  parts: {
    around: "-mb-3",
    row: "gap-1 py-1.5",
    link: "h-7 rounded-md px-2.5 text-sm hover:bg-muted",
    current: "bg-muted",
  },
};

export function Tabs({ label, tabs, look = "sections", className }: Props) {
  const { around, row, link, current } = looks[look];
  return (
    <nav aria-label={label} data-print="none" className={cn("min-w-0", around, className)}>
      <ul className={cn("flex overflow-x-auto [scrollbar-width:none]", row)}>
        {tabs.map((tab) => (
          <li key={tab.href} className={cn("shrink-0", tab.current && "[scroll-initial-target:nearest]")}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={cn(
                "-outline-offset-2 flex items-center gap-1.5 text-quiet transition-colors hover:text-ink pointer-coarse:h-11",
                link,
                tab.current && ["font-medium text-ink", current],
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-muted px-1.5 text-quiet text-xs tabular-nums">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
