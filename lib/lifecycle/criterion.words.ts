// How a criterion stands, as it is said to people.
import type { CriterionState } from "@/db/enums";

export const criterionStateWords = {
  met: "Met",
  unmet: "Not met",
  missing: "No evidence yet",
  stale: "Out of date",
  waived: "Waived",
} as const satisfies Record<CriterionState, string>;
