// How all four gates stand, for programs.
import { listGateStatus } from "@/lib/lifecycle/status/queries";
import { restQuery } from "@/lib/rest";

export const GET = restQuery(async (grant) => ({ gates: await listGateStatus(grant) }));
