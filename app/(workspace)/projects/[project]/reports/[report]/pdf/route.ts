// The report as a PDF.

import { wholeNumber } from "@/lib/format/whole-number";
import { pdfFile } from "@/lib/pdf-file";
import { readerLocale } from "@/lib/reader";
import { getReport } from "@/lib/reports/queries";
import { found, openProject } from "@/lib/session";

type Context = { params: Promise<{ project: string; report: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [grant, { report }, locale] = await Promise.all([openProject(params), params, readerLocale()]);
  const kept = await found(getReport(grant, wholeNumber(report) ?? 0));
  return pdfFile(kept, { locale, timeZone: grant.timeZone }, grant.person.id);
}
