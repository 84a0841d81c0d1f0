// Key metrics for programs: GET lists them with their latest measurement and what it says, POST defines one.

import { restCommand, restQuery } from "@/lib/doors/rest";
import { defineMetric } from "@/lib/requirements/metrics/commands";
import { listMetrics } from "@/lib/requirements/metrics/queries";

export const GET = restQuery(async (grant) => ({ metrics: await listMetrics(grant) }));
export const POST = restCommand(defineMetric);
