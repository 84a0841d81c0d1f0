// Says whether the database answers too; a load balancer and the error page ask it.
import { isReady } from "@/lib/doors/readiness";

export const dynamic = "force-dynamic";

export async function GET() {
  const ready = await isReady();
  const headers = { "cache-control": "no-store", ...(!ready && { "retry-after": "1" }) };
  return Response.json({ status: ready ? "ready" : "database away" }, { status: ready ? 200 : 503, headers });
}
