// Releases for programs: GET answers what is live, and a page of what is prepared and what was.
import { listLive, listReleases } from "@/lib/deployments/queries";
import { ReleaseFilter } from "@/lib/deployments/schema";
import { restQuery } from "@/lib/doors/rest";

export const GET = restQuery(async (grant, { url }) => {
  const filter = ReleaseFilter.parse(Object.fromEntries(url.searchParams));
  const [live, page] = await Promise.all([listLive(grant, filter.environment), listReleases(grant, filter)]);
  return { live, ...page };
});
