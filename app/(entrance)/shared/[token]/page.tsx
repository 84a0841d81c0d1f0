// What a link shows: one report as it was frozen, to whoever holds the link, and no way to anything else.
import { Hourglass } from "lucide-react";
import type { Metadata } from "next";
import { ErrorState } from "@/components/layout/error-state";
import { PageHeader } from "@/components/layout/page-header";
import { BoardReport } from "@/components/reports/board-report";
import { ReportActions } from "@/components/reports/report-actions";
import { SharedFrame } from "@/components/reports/shared-frame";
import { PlaceProvider } from "@/components/ui/place";
import { readerPlace } from "@/lib/doors/reader";
import { openSharedPage } from "@/lib/doors/share-link";

type Props = PageProps<"/shared/[token]">;

const openedTooOften = "Opened too often";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outcome = await openSharedPage((await params).token);
  const title = outcome.ok ? outcome.value.report.title : openedTooOften;
  return { title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

export default async function SharedPage({ params }: Props) {
  const [{ token }, place] = await Promise.all([params, readerPlace()]);
  const outcome = await openSharedPage(token);
  if (!outcome.ok) {
    return (
      <main id="content">
        <ErrorState icon={<Hourglass />} title={openedTooOften}>
          {outcome.refusal.message} The link stays good.
        </ErrorState>
      </main>
    );
  }
  const { report, expiresAt } = outcome.value;
  return (
    <PlaceProvider place={place}>
      <SharedFrame expiresAt={expiresAt}>
        <PageHeader title={report.title} actions={<ReportActions pdf={`/shared/${token}/pdf`} />} />
        <BoardReport report={report} locale={place.locale} />
      </SharedFrame>
    </PlaceProvider>
  );
}
