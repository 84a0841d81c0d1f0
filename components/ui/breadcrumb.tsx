// Where this page stands.
import { ChevronRight } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";

export type Crumb = { href: string; label: ReactNode };

type Props = { crumbs: readonly Crumb[]; className?: string };

export function Breadcrumb({ crumbs, className }: Props) {
  return (
    <nav aria-label="Breadcrumb" data-print="none" className={className}>
      <ol className="flex min-w-0 flex-wrap items-center gap-1 text-quiet text-xs">
        {crumbs.map((crumb, at) => (
          <Fragment key={crumb.href}>
            {at > 0 && (
              <li aria-hidden="true">
                <ChevronRight className="size-3.5 opacity-60" />
              </li>
            )}
            <li className="min-w-0">
              <Link href={crumb.href} className={cn("inline-block max-w-60 truncate py-1 align-bottom hover:text-ink")}>
                {crumb.label}
              </Link>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
