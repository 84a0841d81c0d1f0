// A board report as it was frozen: of one project, or of the portfolio. It links nowhere, so that it can be shown to anybody.
import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { Report } from "@/lib/reports/queries";
import { PortfolioReport } from "./portfolio-report";
import { ProjectReport } from "./project-report";

type Props = {
  report: Report;
  locale: string /** Below it: who else may read it. */;
  children?: ReactNode;
};

export function BoardReport({ report: { facts, message, takenBy, takenAt }, locale, children }: Props) {
  return (
    <article className="grid gap-6 [&>*]:min-w-0">
      <div className="grid gap-2">
        <p className="text-quiet">
          As it stood on <Time at={takenAt} look="exact" />, frozen by {takenBy}.
        </p>
        {message && <p className="max-w-prose whitespace-pre-line">{message}</p>}
      </div>
      {facts.of === "project" ? (
        <ProjectReport facts={facts} locale={locale} />
      ) : (
        <PortfolioReport projects={facts.projects} sums={facts.sums} locale={locale} />
      )}
      {children}
    </article>
  );
}
