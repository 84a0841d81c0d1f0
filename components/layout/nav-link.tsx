"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
// A way to one of the main places, which knows whether the reader is there.
import { Link } from "@/components/ui/link";

type Props = { href: string; icon: ReactNode; label: string; count?: number; look: "rail" | "bar" };

const looks = {
  rail: {
    link: "flex h-8 items-center gap-2.5 rounded-md px-2.5 md:max-lg:justify-center md:max-lg:px-0 pointer-coarse:h-10 [&_svg]:size-4.5",
    current: "bg-surface font-medium text-ink shadow-card ring-1 ring-border [&_svg]:text-accent",
    label: "truncate md:max-lg:sr-only",
    count: "ml-auto md:max-lg:absolute md:max-lg:top-0 md:max-lg:right-0.5",
  },
  bar: {
    link: "flex h-14 flex-col items-center justify-center gap-0.5 text-xs [&_svg]:size-5",
    current: "font-medium text-ink [&_svg]:text-accent",
    label: "max-w-full truncate",
    count: "absolute top-1 left-1/2 ml-1.5",
  },
};

export function NavLink({ href, icon, label, count = 0, look }: Props) {
  const path = usePathname();
  const position = ariaCurrent(path, href);
  const { link, current, ...parts } = looks[look];
  return (
    <Link
      href={href}
      aria-current={position}
      className={cn(
        "relative min-w-0 text-quiet transition-colors hover:text-ink [&_svg]:shrink-0",
        link,
        position ? current : look === "rail" && "hover:bg-muted",
      )}
    >
      {icon}
      <span className={parts.label}>{label}</span>
      {count > 0 && (
        <span
          className={cn(
            "min-w-4.5 rounded-full bg-accent px-1 text-center font-semibold text-[0.6875rem] text-on-accent leading-4.5 tabular-nums",
            parts.count,
          )}
        >
          {count > 99 ? "99+" : count}
          <span className="sr-only"> unread</span>
        </span>
      )}
    </Link>
  );
}

/** Whether the path is the link's own place, or lies below it. */
function ariaCurrent(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return path.startsWith(href === "/" ? "/home" : `${href}/`) ? "true" : undefined;
}
