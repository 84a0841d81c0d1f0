// The audit log as a file, streamed a batch at a time: years of it fit.
import { auditColumns, listAudit, readAudit } from "@/lib/admin/audit/queries";
import { readAuditFilter } from "@/lib/admin/audit/schema";
import { csvFile } from "@/lib/csv-file";
import { invalid } from "@/lib/errors";
import { readerPlace } from "@/lib/reader";
import { refused } from "@/lib/rest";
import { openWorkspace } from "@/lib/session";

export async function GET(request: Request): Promise<Response> {
  const grant = await openWorkspace("audit.read");
  const { filter, errors } = readAuditFilter(Object.fromEntries(new URL(request.url).searchParams));
  if (Object.keys(errors).length > 0) return refused(invalid(errors));
  const { crowded } = await listAudit(grant, filter, 1);
  if (crowded) return refused(invalid({ person: "More than 200 people fit: write more of the name." }));
  return csvFile(`audit-${grant.today}.csv`, auditColumns(await readerPlace()), readAudit(grant, filter));
}
