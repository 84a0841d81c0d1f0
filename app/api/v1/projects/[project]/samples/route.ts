// Samples for programs: POST brings up to two thousand for the experts to judge, GET lists what was brought and how far it is.

import { sendSamples } from "@/lib/data/samples/commands";
import { listBatches } from "@/lib/data/samples/queries";
import { restCommand, restQuery } from "@/lib/doors/rest";
import { invalid } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";

export const GET = restQuery(async (grant, { url }) => {
  const after = url.searchParams.get("after") ?? undefined;
  if (after !== undefined && !uuid.safeParse(after).success)
    throw invalid({ after: "The `next` of the page before, please." });
  return listBatches(grant, { after, size: 50 });
});
export const POST = restCommand(sendSamples);
