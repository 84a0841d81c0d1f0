// Quality rules of a dataset for programs: GET lists them with what was found last, so that a check knows what it is held to.

import { listRules } from "@/lib/data/quality/queries";
import { getDatasetId } from "@/lib/data/queries";
import { restQuery } from "@/lib/doors/rest";

export const GET = restQuery(async (grant, { params }) => ({
  rules: await listRules(grant, await getDatasetId(grant, params.dataset ?? "")),
}));
