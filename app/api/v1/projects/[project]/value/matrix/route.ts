// The current payoff matrix for programs, with what follows from it. Amounts are in minor units of the currency; null while none is set.
import { restQuery } from "@/lib/rest";
import { findMatrix } from "@/lib/value/matrix/queries";
import { unreasonable } from "@/lib/value/matrix/reason/rules";
import { criticalFractile, threshold } from "@/lib/value/matrix/rules";

export const GET = restQuery(async (grant) => {
  const matrix = await findMatrix(grant);
  return {
    currency: grant.project.currency,
    matrix,
    threshold: matrix && threshold(matrix),
    aimAtQuantile: matrix?.kind === "regression" ? criticalFractile(matrix) : null,
    unreasonable: matrix ? unreasonable(matrix) : [],
  };
});
