// How all four gates stand, for programs.

import { restQuery } from "@/lib/doors/rest";
import { listGateStatus } from "@/lib/lifecycle/status/queries";

export const GET = restQuery(async (grant) => ({ gates: await listGateStatus(grant) }));
