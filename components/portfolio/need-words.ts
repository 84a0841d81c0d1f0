// Why a project needs a decision, in two or three words.
import type { Need } from "@/lib/portfolio/rules";

export const needWords = {
  "over-budget": "Over budget",
  "expected-to-lose": "Expected to lose",
  "not-estimated": "Not estimated",
  "old-estimate": "Estimate too old",
} as const satisfies Record<Need, string>;
