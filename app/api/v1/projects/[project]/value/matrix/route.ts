// The current payoff matrix for programs, with what follows from it and the base rate in use. Amounts are in minor units of the currency; null while none is set.
import { restQuery } from "@/lib/doors/rest";
import { findObservedBaseRate } from "@/lib/value/base-rate/observed.queries";
import { findBaseRate } from "@/lib/value/base-rate/queries";
import { mixOf } from "@/lib/value/base-rate/rules";
import { findImplausibilities } from "@/lib/value/matrix/plausibility.rules";
import { findMatrix } from "@/lib/value/matrix/queries";
import { criticalFractile, threshold } from "@/lib/value/matrix/rules";

export const GET = restQuery(async (grant) => {
  const [matrix, stated] = await Promise.all([findMatrix(grant), findBaseRate(grant)]);
  return {
    currency: grant.project.currency,
    matrix,
    threshold: matrix && threshold(matrix),
    aimAtQuantile: matrix?.kind === "regression" ? criticalFractile(matrix) : null,
    unreasonable: matrix ? findImplausibilities(matrix) : [],
    /** `counts`: its classes are those of the matrix, so that every value per case is brought to it. */
    baseRate: stated && { ...stated, counts: matrix !== null && mixOf(stated, matrix) !== null },
    observedBaseRate: await findObservedBaseRate(grant, matrix),
  };
});
