// One report of the reader's projects, as it was frozen.

import { Page } from "@/components/layout/page";
import { BoardReport } from "@/components/reports/board-report";
import { ReportActions } from "@/components/reports/report-actions";
import { ReportSharing } from "@/components/reports/report-sharing";
import { openWorkspace, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { wholeNumber } from "@/lib/format/whole-number";
import { getReport } from "@/lib/reports/queries";
import { revokePortfolioShare, sharePortfolioReport } from "@/lib/reports/sharing/actions";
import { listShares } from "@/lib/reports/sharing/queries";

type Props = PageProps<"/portfolio/reports/[report]">;

export async function generateMetadata({ params }: Props) {
  const [grant, { report }] = await Promise.all([openWorkspace("portfolio.report"), params]);
  return { title: (await orNotFound(getReport(grant, wholeNumber(report) ?? 0))).title };
}

export default async function PortfolioReportPage({ params }: Props) {
  const [grant, { report: number }, locale] = await Promise.all([
    openWorkspace("portfolio.report"),
    params,
    readerLocale(),
  ]);
  const report = await orNotFound(getReport(grant, wholeNumber(number) ?? 0));
  const shares = await listShares(grant, report.id);
  return (
    <Page
      title={report.title}
      crumbs={[
        { href: "/portfolio", label: "Portfolio" },
        { href: "/portfolio/reports", label: "Your board reports" },
      ]}
      actions={<ReportActions pdf={`/portfolio/reports/${report.number}/pdf`} />}
    >
      <BoardReport report={report} locale={locale}>
        <ReportSharing
          shares={shares}
          share={sharePortfolioReport.bind(null, { fixed: { reportId: report.id } })}
          revoke={(shareId) => revokePortfolioShare.bind(null, { fixed: { shareId } })}
        />
      </BoardReport>
    </Page>
  );
}
