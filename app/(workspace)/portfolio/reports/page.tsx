// Reports of the projects that the reader answers for.
import { FileClock } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { ReportList } from "@/components/reports/report-list";
import { TakeReportForm } from "@/components/reports/take-report-form";
import { Card } from "@/components/ui/card";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { takePortfolioReport } from "@/lib/reports/actions";
import { countAnsweredFor, listReports } from "@/lib/reports/queries";

export const metadata = { title: "Your board reports" };

export default async function PortfolioReportsPage() {
  const grant = await openWorkspace("portfolio.report");
  const [reports, projects, _locale] = await Promise.all([listReports(grant), countAnsweredFor(grant), readerLocale()]);
  const makes = projects > 0;
  return (
    <Page
      title="Your board reports"
      lead="How the projects that you answer for stood on a day. Only you see these, and whom you give a link."
      crumbs={[{ href: "/portfolio", label: "Portfolio" }]}
      guide="/guide/board-report"
    >
      <Grid>
        <GridItem span={makes ? 8 : 12}>
          <Card flush={reports.length > 0}>
            {reports.length > 0 ? (
              <ReportList reports={reports} base="/portfolio/reports" />
            ) : (
              <EmptyState icon={<FileClock />} title="No report yet">
                {makes
                  ? "A report keeps the figures and gates of today for all of your projects, so that a board decides on what it saw."
                  : "You are stakeholder or owner of no project. Whoever is can freeze a report of theirs."}
              </EmptyState>
            )}
          </Card>
        </GridItem>
        {makes && (
          <GridItem span={4}>
            <Card
              title="Freeze how they stand now"
              lead={projects === 1 ? "One project is yours to report." : `${projects} projects are yours to report.`}
              id="freeze"
            >
              <TakeReportForm action={takePortfolioReport.bind(null, {})} title="Portfolio for the board" />
            </Card>
          </GridItem>
        )}
      </Grid>
    </Page>
  );
}
