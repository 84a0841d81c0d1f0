// Measurements for programs: POST sends one or up to a thousand, GET reads those of one key metric, the latest first.

import { sendMeasurements } from "@/lib/deployments/measurements/commands";
import { restCommand, restQuery } from "@/lib/doors/rest";
import { invalid } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { listMeasurements } from "@/lib/requirements/measurements/queries";
import { getMetric } from "@/lib/requirements/metrics/queries";

export const GET = restQuery(async (grant, { url }) => {
  const metricId = url.searchParams.get("metric") ?? "";
  const after = url.searchParams.get("after") ?? undefined;
  if (!uuid.safeParse(metricId).success) throw invalid({ metric: "The id of a key metric, please." });
  if (after !== undefined && !uuid.safeParse(after).success)
    throw invalid({ after: "The `next` of the page before, please." });
  await getMetric(grant, metricId);
  return listMeasurements(grant, metricId, { after, size: 100 });
});
export const POST = restCommand(sendMeasurements);
