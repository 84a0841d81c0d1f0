// The colours of a band of the loop by what its gate says: soft, solid where the project is now, and what stands on each.
import type { ShownGateState } from "@/lib/lifecycle/gate-result.rules";

export const loopLooks = {
  passed: {
    soft: "fill-met-soft stroke-met/45",
    solid: "fill-met stroke-met",
    ink: "text-met-ink",
    small: "fill-met stroke-met",
  },
  lapsed: {
    soft: "fill-unmet-soft stroke-unmet/45",
    solid: "fill-unmet stroke-unmet",
    ink: "text-unmet-ink",
    small: "fill-unmet stroke-unmet",
  },
  pending: {
    soft: "fill-missing-soft stroke-missing/35",
    solid: "fill-missing stroke-missing",
    ink: "text-missing-ink",
    small: "fill-transparent stroke-missing",
  },
  waived: {
    soft: "fill-waived-soft stroke-waived/45",
    solid: "fill-waived stroke-waived",
    ink: "text-waived-ink",
    small: "fill-waived stroke-waived",
  },
} as const satisfies Record<ShownGateState, { soft: string; solid: string; ink: string; small: string }>;
