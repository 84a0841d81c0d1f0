// A column's heading; with `sort` it is a link that sorts by it, and says which way it is sorted now.
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";

export type SortLink = { href: string; direction?: "ascending" | "descending" };

type Props = { children: ReactNode; align?: "end"; sort?: SortLink; className?: string };

const arrows = { ascending: ArrowUp, descending: ArrowDown };

export function SortHeader({ children, align, sort, className }: Props) {
  const Icon = sort?.direction ? arrows[sort.direction] : ChevronsUpDown;
  return (
    <th scope="col" data-align={align} aria-sort={sort?.direction} className={className}>
      {sort ? (
        <Link
          href={sort.href}
          scroll={false}
          className={cn("group inline-flex items-center gap-1 hover:text-ink", sort.direction && "text-ink")}
        >
          {children}
          <Icon
            className={cn(
              "size-3.5",
              !sort.direction && "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60",
            )}
          />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}
