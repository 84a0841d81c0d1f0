// One line of a menu: a link, or a button of the form around it.

import type { ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";
import { menuItemClass } from "./menu-item-class";

type Props = {
  href?: string;
  icon?: ReactNode;
  current?: boolean;
  danger?: boolean;
  children: ReactNode;
  className?: string;
};

export function MenuItem({ href, icon, current, danger, children, className }: Props) {
  const look = cn(menuItemClass, danger && "text-unmet-ink", current && "bg-muted font-medium", className);
  if (href) {
    return (
      <Link href={href} aria-current={current ? "page" : undefined} className={look}>
        {icon}
        {children}
      </Link>
    );
  }
  return (
    <button type="submit" className={look}>
      {icon}
      {children}
    </button>
  );
}
