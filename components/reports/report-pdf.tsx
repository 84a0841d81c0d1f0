// Sets a report as a PDF. It takes seconds where the report is long: by pdf-thread, never in a request.
import { type DocumentProps, renderToBuffer } from "@react-pdf/renderer";
import { isValidElement } from "react";
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
