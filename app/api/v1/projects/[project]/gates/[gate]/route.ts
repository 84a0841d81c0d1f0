// How one gate stands, for a pipeline: ?require=pass (or met) answers 412 where it is not so, which fails a job by `curl --fail`.

import { restQuery } from "@/lib/doors/rest";
import { getGateStatus } from "@/lib/lifecycle/status/queries";

export const GET = restQuery((grant, { url, params }) =>
  getGateStatus(grant, params.gate ?? "", Object.fromEntries(url.searchParams)),
);
