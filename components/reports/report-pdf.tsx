// Sets a report as a PDF and answers with it, as a file.
import { renderToBuffer } from "@react-pdf/renderer";
import { dayOf } from "@/lib/days";
import type { Place } from "@/lib/format/dates";
import type { Report } from "@/lib/reports/queries";
import { ReportDocument } from "./report-document";

export async function reportPdf(report: Report, place: Place): Promise<Response> {
  const name = `${report.title} ${dayOf(report.takenAt, place.timeZone)}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const pdf = await renderToBuffer(<ReportDocument report={report} place={place} />);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="report.pdf"; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
      "cache-control": "no-store",
    },
  });
}
