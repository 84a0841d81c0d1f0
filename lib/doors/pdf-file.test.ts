// A long report is drawn beside the pages and not before them, once, and so many at a time.
import { expect, test } from "vitest";
import type { Report } from "@/lib/reports/queries";
import { pdfFile, reportPdf } from "./pdf-file";

const place = { locale: "en-GB", timeZone: "UTC" };

/** Signs of which none comes twice. */
const han = (most: number) => String.fromCodePoint(...Array.from({ length: most }, (_, at) => 0x4e00 + at));

const report = (title: string, problem: string): Report => ({
  id: "0197b2a0-0000-7000-8000-000000000000",
  number: 1,
  title,
  message: "",
  takenBy: "Ada",
  takenById: "0197b2a0-0000-7000-8000-000000000001",
  takenAt: new Date("2026-03-02T09:00:00Z"),
  facts: {
    of: "project",
    project: {
      key: "CHURN",
      name: "Churn",
      owner: "Ada",
      phase: "design",
      status: "active",
      currency: "EUR",
      worth: null,
      budget: null,
      spent: 0,
      realised: { byGrade: [0, 0, 0, 0, 0, 0], total: 0, until: null },
      promise: null,
      gates: [],
    },
    problem,
    musts: [],
    alerts: { open: 0, critical: 0 },
    review: { last: null, dueOn: "2026-06-01", overdue: false },
  },
});

test("a report of 2,000 Chinese signs takes none of the processor time of the thread that answers requests", async () => {
  const long = report("很长", han(2_000));
  await reportPdf(report("Short", "Who leaves, and why?"), place, "warm-up");
  const start = process.threadCpuUsage();
  const pdf = await reportPdf(long, place, "ada");
  const { user, system } = process.threadCpuUsage(start);
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(pdf.length).toBeGreaterThan(250_000);
  expect((user + system) / 1_000).toBeLessThan(100);
});

test("a frozen report is drawn once, also for many who ask at once, and a reader of another place gets their own", async () => {
  const asked = await Promise.all(
    Array.from({ length: 50 }, (_, reader) => reportPdf(report("Once", ""), place, `${reader}`)),
  );
  expect(new Set(asked).size).toBe(1);
  expect(await reportPdf(report("Once", ""), place, "later")).toBe(asked[0]);
  expect(await reportPdf(report("Once", ""), { ...place, locale: "de" }, "later")).not.toBe(asked[0]);
  expect(await reportPdf(report("Once", "changed"), place, "later")).not.toBe(asked[0]);
});

test("who asks for many different ones at once is told to come again, and keeps nobody else away", async () => {
  const flood = Array.from({ length: 30 }, (_, at) => pdfFile(report(`Flood ${at}`, ""), place, "flood"));
  const other = pdfFile(report("Other", ""), place, "other");
  const statuses = (await Promise.all(flood)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(3);
  expect(statuses.filter((status) => status === 429)).toHaveLength(27);
  expect((await flood.at(-1))?.headers.get("retry-after")).toBe("3");
  expect((await other).status).toBe(200);
});
