// Keyset paging: only "previous" and "next", because the server never counts past the page.
import { ChevronLeft, ChevronRight } from "lucide-react";
import { ButtonLink } from "./button-link";
import { cn } from "./cn";

type Props = { previous?: string; next?: string; summary?: string; label?: string; className?: string };

export function Pagination({ previous, next, summary, label = "Pages", className }: Props) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} data-print="none" className={cn("flex items-center gap-2", className)}>
      {summary && <p className="mr-auto text-quiet text-xs tabular-nums">{summary}</p>}
      {previous && (
        <ButtonLink href={previous} rel="prev" size="sm" icon={<ChevronLeft />}>
          Previous
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={next} rel="next" size="sm">
          Next
          <ChevronRight />
        </ButtonLink>
      )}
    </nav>
  );
}
