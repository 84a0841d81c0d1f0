// The current figures of a project's value, for programs. Amounts are in minor units of its currency.
import { restQuery } from "@/lib/doors/rest";
import { getValue } from "@/lib/value/queries";

export const GET = restQuery(async (grant) => ({
  currency: grant.project.currency,
  ...(await getValue(grant)),
}));
