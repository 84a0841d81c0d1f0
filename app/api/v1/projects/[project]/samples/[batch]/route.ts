// One batch of samples for programs: its figures, and its cases with every opinion, as the file had them.
import { getBatch } from "@/lib/data/samples/queries";
import { listJudgedCases } from "@/lib/data/samples/results.queries";
import { restQuery } from "@/lib/doors/rest";

export const GET = restQuery(async (grant, { url, params }) => {
  const batch = await getBatch(grant, params.batch ?? "");
  const after = url.searchParams.get("after") ?? undefined;
  return { batch, ...(await listJudgedCases(grant, batch.id, { after, size: 100 })) };
});
