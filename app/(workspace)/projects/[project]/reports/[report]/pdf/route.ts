// The report as a PDF.

import { openProject, orNotFound } from "@/lib/doors/asker";
import { pdfFile } from "@/lib/doors/pdf-file";
import { readerLocale } from "@/lib/doors/reader";
import { wholeNumber } from "@/lib/format/whole-number";
import { getReport } from "@/lib/reports/queries";

type Context = { params: Promise<{ project: string; report: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [grant, { report }, locale] = await Promise.all([openProject(params), params, readerLocale()]);
  const stored = await orNotFound(getReport(grant, wholeNumber(report) ?? 0));
  return pdfFile(stored, { locale, timeZone: grant.timeZone }, grant.person.id);
}
