// The audit log as a file, streamed a batch at a time: years of it fit.
import { auditColumns, listAudit, readAudit } from "@/lib/admin/audit/queries";
import { readAuditFilter } from "@/lib/admin/audit/schema";
import { openWorkspace } from "@/lib/doors/asker";
import { csvFile } from "@/lib/doors/csv-file";
import { readerPlace } from "@/lib/doors/reader";
import { refused } from "@/lib/doors/rest";
import { invalid } from "@/lib/kernel/errors";

export async function GET(request: Request): Promise<Response> {
  const grant = await openWorkspace("audit.read");
  const { filter, errors } = readAuditFilter(Object.fromEntries(new URL(request.url).searchParams));
  if (Object.keys(errors).length > 0) return refused(invalid(errors));
  const { crowded } = await listAudit(grant, filter, 1);
  if (crowded) return refused(invalid({ person: "More than 200 people fit: write more of the name." }));
  return csvFile(`audit-${grant.today}.csv`, auditColumns(await readerPlace()), readAudit(grant, filter));
}
