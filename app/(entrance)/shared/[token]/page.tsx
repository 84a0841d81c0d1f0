// What a link shows: one report as it was frozen, to whoever holds the link, and no way to anything else.
import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { BoardReport } from "@/components/reports/board-report";
import { ReportActions } from "@/components/reports/report-actions";
import { SharedFrame } from "@/components/reports/shared-frame";
import { PlaceProvider } from "@/components/ui/place";
import { readerPlace } from "@/lib/reader";
import { openShared } from "@/lib/shared";

type Props = PageProps<"/shared/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await openShared((await params).token);
  return { title: report.title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

export default async function SharedPage({ params }: Props) {
  const [{ token }, place] = await Promise.all([params, readerPlace()]);
  const { report, expiresAt } = await openShared(token);
  return (
    <PlaceProvider place={place}>
      <SharedFrame expiresAt={expiresAt}>
        <PageHeader title={report.title} actions={<ReportActions pdf={`/shared/${token}/pdf`} />} />
        <BoardReport report={report} locale={place.locale} />
      </SharedFrame>
    </PlaceProvider>
  );
}
