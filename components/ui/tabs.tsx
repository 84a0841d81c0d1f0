// Tabs that are links: which one is open stands in the address, so that it can be shared and gone back to.

import type { ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";

export type Tab = {
  href: string;
  label: ReactNode;
  current?: boolean;
  count?: number;
  /** Another address that belongs to it. */
  also?: string;
};

type Props = { label: string; tabs: readonly Tab[]; className?: string };

export function Tabs({ label, tabs, className }: Props) {
  return (
    <nav aria-label={label} data-print="none" className={cn("min-w-0 border-border border-b", className)}>
      <ul className="-mb-px flex gap-1 overflow-x-auto [scrollbar-width:none]">
        {tabs.map((tab) => (
          <li key={tab.href} className={cn("shrink-0", tab.current && "[scroll-initial-target:nearest]")}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={cn(
                "-outline-offset-2 flex h-9 items-center gap-1.5 border-transparent border-b-2 px-2.5 text-quiet transition-colors hover:text-ink pointer-coarse:h-11",
                tab.current && "border-accent font-medium text-ink",
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
