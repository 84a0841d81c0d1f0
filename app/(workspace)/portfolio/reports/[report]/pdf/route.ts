// The report as a PDF.

import { reportPdf } from "@/components/reports/report-pdf";
import { wholeNumber } from "@/lib/format/whole-number";
import { readerLocale } from "@/lib/reader";
import { getReport } from "@/lib/reports/queries";
import { found, openWorkspace } from "@/lib/session";

type Context = { params: Promise<{ report: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [grant, { report }, locale] = await Promise.all([openWorkspace("portfolio.report"), params, readerLocale()]);
  return reportPdf(await found(getReport(grant, wholeNumber(report) ?? 0)), { locale, timeZone: grant.timeZone });
}
