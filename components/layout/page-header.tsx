// The head of a page: what it is, in one sentence what it is for, what can be done, and its part of the guide.
import { BookOpen } from "lucide-react";
import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";

type Props = {
  title: ReactNode;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Beside the title: a badge. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** The part of the guide that explains this page: "/guide/added-value". */
  guide?: string;
  className?: string;
};

export function PageHeader({ title, lead, crumbs, aside, actions, guide, className }: Props) {
  return (
    <header className={cn("pt-5 pb-5 sm:pt-7", className)}>
      {crumbs && <Breadcrumb crumbs={crumbs} className="mb-1" />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-[46rem] flex-1 basis-72">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <h1 className="font-semibold text-ink text-xl">{title}</h1>
            {aside}
          </div>
          {(lead || guide) && (
            <p className="mt-1 text-quiet">
              {lead}
              {guide && (
                <Link href={guide} data-print="none" className={cn("link whitespace-nowrap", lead && "ml-2")}>
                  <BookOpen aria-hidden="true" className="-mt-0.5 mr-1 inline size-3.5" />
                  In the guide
                </Link>
              )}
            </p>
          )}
        </div>
        {actions && (
          <div data-print="none" className="flex flex-wrap items-center gap-2">
            {actions}
          </div>
        )}
      </div>
    </header>
  );
}
