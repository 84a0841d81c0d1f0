// Reports for the board: how the project stood, frozen, and a form that freezes how it stands now.
import { FileClock } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { ReportList } from "@/components/reports/report-list";
import { TakeReportForm } from "@/components/reports/take-report-form";
import { Card } from "@/components/ui/card";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { takeProjectReport } from "@/lib/reports/actions";
import { listReports } from "@/lib/reports/queries";

export const metadata = { title: "Board reports" };

export default async function ReportsPage({ params }: PageProps<"/projects/[project]/reports">) {
  const grant = await openProject(params);
  const [reports, _locale] = await Promise.all([listReports(grant), readerLocale()]);
  const { key, name } = grant.project;
  const makes = allows("report.make", grant.standing);
  return (
    <Page
      title="Board reports"
      lead="How the project stood on a day: frozen, to print, to send, or to show by a link."
      guide="/guide/board-report"
    >
      <Grid>
        <GridItem span={makes ? 8 : 12}>
          <Card flush={reports.length > 0}>
            {reports.length > 0 ? (
              <ReportList reports={reports} base={`/projects/${key}/reports`} />
            ) : (
              <EmptyState icon={<FileClock />} title="No report yet">
                {makes
                  ? "A report keeps the figures, the gates and the reasons of today, so that a board decides on what it saw."
                  : "The business stakeholder or the owner of the project freezes one."}
              </EmptyState>
            )}
          </Card>
        </GridItem>
        {makes && (
          <GridItem span={4}>
            <Card title="Freeze how it stands now" id="freeze">
              <TakeReportForm action={takeProjectReport.bind(null, { project: key })} title={`${name} for the board`} />
            </Card>
          </GridItem>
        )}
      </Grid>
    </Page>
  );
}
