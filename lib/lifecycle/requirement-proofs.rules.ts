// Which requirements a criterion asks about, and where it is put right that nothing speaks for one.
import type { RequirementCategory, RequirementPriority } from "@/db/enums";
import { criterionOf } from "./criteria/rules";
import type { Lack } from "./evidence/proofs.rules";
import type { CriterionResult } from "./gate-result.rules";

type Asking = Pick<CriterionResult, "title" | "subject">;

export const restsOnRequirements = (criterion: Asking): boolean => criterionOf(criterion)?.appliesTo !== undefined;

/** Of the agreed ones. */
export const asksAbout = (
  criterion: Asking,
  requirement: { category: RequirementCategory; priority: RequirementPriority },
): boolean => criterionOf(criterion)?.appliesTo?.(requirement) ?? false;

/** A path below the project. */
export function repairAt(lack: Lack, { id, metricId }: { id: string; metricId: string | null }): string {
  const requirement = metricId ? `requirements/metrics/${metricId}` : `requirements/${id}`;
  switch (lack) {
    case "no-version":
      return "models";
    case "run-deleted":
    case "run-not-finished":
      return "experiments";
    case "no-release":
    case "not-in-use":
      return "deployments";
    default:
      return requirement;
  }
}
