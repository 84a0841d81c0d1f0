// The program of the thread that draws reports: it answers each with its PDF, or with what went wrong.
import { parentPort } from "node:worker_threads";
import type { Place } from "@/lib/format/dates";
import type { Report } from "@/lib/reports/queries";
import { drawPdf } from "./report-pdf";

parentPort?.on("message", async ({ report, place }: { report: Report; place: Place }) => {
  try {
    parentPort?.postMessage({ bytes: await drawPdf(report, place) });
  } catch (fault) {
    parentPort?.postMessage({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
});
