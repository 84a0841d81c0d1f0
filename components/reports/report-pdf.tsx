// Sets a report as a PDF and answers with it, as a file.
import { type DocumentProps, renderToBuffer } from "@react-pdf/renderer";
import { isValidElement } from "react";
import { dayOf } from "@/lib/days";
import type { Place } from "@/lib/format/dates";
import type { Report } from "@/lib/reports/queries";
import { settingFor, textFamily } from "./pdf-fonts";
import { rewritten, textOf } from "./pdf-words";
import { ReportDocument } from "./report-document";

/** Fonts of scripts that its words don't need are not loaded. */
export async function drawPdf(report: Report, place: Place): Promise<Buffer> {
  const words = textOf(<ReportDocument report={report} place={place} families={[]} hasBoxes={false} />);
  const { families, write, hasBoxes } = await settingFor(words);
  const set = { families: [textFamily, ...families], hasBoxes };
  const document = rewritten(<ReportDocument report={report} place={place} {...set} />, write);
  if (!isValidElement<DocumentProps>(document)) throw new Error("A report is a document.");
  return renderToBuffer(document);
}

export async function reportPdf(report: Report, place: Place): Promise<Response> {
  const name = `${report.title} ${dayOf(report.takenAt, place.timeZone)}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const pdf = await drawPdf(report, place);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="report.pdf"; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
      "cache-control": "no-store",
    },
  });
}
