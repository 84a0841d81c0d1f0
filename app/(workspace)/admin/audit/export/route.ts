// The audit log as a file, streamed a batch at a time: years of it fit.
import { auditColumns, listAudit, readAudit } from "@/lib/admin/audit/queries";
import { readAuditFilter } from "@/lib/admin/audit/schema";
import { invalid } from "@/lib/errors";
import { csvHeader, csvRows } from "@/lib/format/csv";
import { refused } from "@/lib/rest";
import { openWorkspace } from "@/lib/session";

export async function GET(request: Request): Promise<Response> {
  const grant = await openWorkspace("audit.read");
  const { filter, errors } = readAuditFilter(Object.fromEntries(new URL(request.url).searchParams));
  if (Object.keys(errors).length > 0) return refused(invalid(errors));
  const { crowded } = await listAudit(grant, filter, 1);
  if (crowded) return refused(invalid({ person: "More than 200 people fit: write more of the name." }));
  const batches = readAudit(grant, filter);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (file) => file.enqueue(encoder.encode(csvHeader(auditColumns))),
    async pull(file) {
      const { done, value } = await batches.next();
      if (done) file.close();
      else file.enqueue(encoder.encode(csvRows(value, auditColumns)));
    },
    cancel: async () => {
      await batches.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="audit-${grant.today}.csv"`,
      "cache-control": "no-store",
    },
  });
}
