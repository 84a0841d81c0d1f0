// Which projects need a decision, by their figures.
import type { ProjectStatus } from "@/db/enums";
import { daysSince } from "@/lib/kernel/days";
import { isOverBudget } from "@/lib/value/budget/rules";

/** Why a project needs a decision, the most pressing first. */
export const needs = ["over-budget", "below-promise", "expected-to-lose", "not-estimated", "old-estimate"] as const;
export type Need = (typeof needs)[number];

/** An estimate that is older than this no longer says what the project is worth. */
export const estimateMaxAgeDays = 180;

export type Figures = {
  status: ProjectStatus;
  mean: number | null;
  estimatedAt: Date | null;
  budget: number | null;
  spent: number;
  /** Less has arrived than the likely range of what was promised (see `fallsShort`). */
  belowPromise: boolean;
};

/** Only an active project needs a decision: a paused or stopped one has had it. */
export function needsOf({ status, mean, estimatedAt, budget, spent, belowPromise }: Figures, now: Date): Need[] {
  if (status !== "active") return [];
  const isTrue: Record<Need, boolean> = {
    "over-budget": isOverBudget({ budget, spent }),
    "below-promise": belowPromise,
    "expected-to-lose": mean !== null && mean <= 0,
    "not-estimated": estimatedAt === null,
    "old-estimate": estimatedAt !== null && daysSince(estimatedAt, now) > estimateMaxAgeDays,
  };
  return needs.filter((need) => isTrue[need]);
}
