// One report as it was frozen, to print, to take along, and to show to somebody outside.

import { Page } from "@/components/layout/page";
import { BoardReport } from "@/components/reports/board-report";
import { ReportActions } from "@/components/reports/report-actions";
import { ReportSharing } from "@/components/reports/report-sharing";
import { allows } from "@/lib/access/policy";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { wholeNumber } from "@/lib/format/whole-number";
import { getReport } from "@/lib/reports/queries";
import { revokeProjectShare, shareProjectReport } from "@/lib/reports/sharing/actions";
import { listShares } from "@/lib/reports/sharing/queries";

type Props = PageProps<"/projects/[project]/reports/[report]">;

export async function generateMetadata({ params }: Props) {
  const [grant, { report }] = await Promise.all([openProject(params), params]);
  return { title: (await orNotFound(getReport(grant, wholeNumber(report) ?? 0))).title };
}

export default async function ReportPage({ params }: Props) {
  const [grant, { report: number }, locale] = await Promise.all([openProject(params), params, readerLocale()]);
  const report = await orNotFound(getReport(grant, wholeNumber(number) ?? 0));
  const { key } = grant.project;
  const makes = allows("report.make", grant.standing) && (await openProject(params, "report.make"));
  const shares = makes ? await listShares(makes, report.id) : [];
  return (
    <Page
      title={report.title}
      crumbs={[{ href: `/projects/${key}/reports`, label: "Board reports" }]}
      actions={<ReportActions pdf={`/projects/${key}/reports/${report.number}/pdf`} />}
    >
      <BoardReport report={report} locale={locale}>
        {makes && (
          <ReportSharing
            shares={shares}
            share={shareProjectReport.bind(null, { project: key, fixed: { reportId: report.id } })}
            revoke={(shareId) => revokeProjectShare.bind(null, { project: key, fixed: { shareId } })}
          />
        )}
      </BoardReport>
    </Page>
  );
}
