// A report as a PDF download. It is rendered on a worker thread and cached: a frozen report never changes.

import type { Place } from "@/lib/format/dates";
import { dayOf } from "@/lib/kernel/days";
import { sha256Of } from "@/lib/kernel/digest";
import { Refusal } from "@/lib/kernel/errors";
import { RecentBytes } from "@/lib/kernel/recent-bytes";
import { OwnThread } from "@/lib/kernel/worker-thread";
import type { Report } from "@/lib/reports/queries";

const thread = new OwnThread({
  program: "components/reports/pdf-thread.ts",
  mostMs: 60_000,
  idleMs: 60_000,
  mostMegabytes: 1_024,
  full: "Very many reports are being drawn at this moment.",
});
const cache = new RecentBytes(32 * 1024 * 1024);

/** @param of who asks: a person, or a link */
export const reportPdf = (report: Report, place: Place, requester: string): Promise<Uint8Array> =>
  cache.get(sha256Of({ report, place }), () => thread.run(requester, { report, place }));

/** @param requester who asks: a person, or a link */
export async function pdfFile(report: Report, place: Place, requester: string): Promise<Response> {
  const name = `${report.title} ${dayOf(report.takenAt, place.timeZone)}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  try {
    return new Response(new Uint8Array(await reportPdf(report, place, requester)), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="report.pdf"; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
        "cache-control": "no-store",
      },
    });
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    return refusalAsText(fault);
  }
}

/** A refusal as plain text, for people who download a file, with the time after which to try again. */
export function refusalAsText({ code, message, details }: Refusal): Response {
  const seconds = Math.ceil(details.retryAfterSeconds ?? 1);
  const headers = { "retry-after": String(seconds), "cache-control": "no-store" };
  return new Response(message, { status: code === "too_many" ? 429 : 503, headers });
}
