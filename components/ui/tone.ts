// The tones that carry meaning, each an icon and a set of colours; a status is never told by colour alone.
import { CircleAlert, CircleCheck, CircleDashed, CircleSlash, Clock3, Info, type LucideIcon } from "lucide-react";
import type { CriterionState } from "@/db/enums";

export type Tone = CriterionState | "info" | "accent";

type Look = { icon: LucideIcon; soft: string; text: string; solid: string; line: string };

export const tones: Record<Tone, Look> = {
  met: {
    icon: CircleCheck,
    soft: "bg-met-soft text-met-ink",
    text: "text-met-ink",
    solid: "bg-met text-on-status",
    line: "border-met/30",
  },
  unmet: {
    icon: CircleAlert,
    soft: "bg-unmet-soft text-unmet-ink",
    text: "text-unmet-ink",
    solid: "bg-unmet text-on-status",
    line: "border-unmet/30",
  },
  missing: {
    icon: CircleDashed,
    soft: "bg-missing-soft text-missing-ink",
    text: "text-missing-ink",
    solid: "bg-missing text-on-status",
    line: "border-missing/30",
  },
  stale: {
    icon: Clock3,
    soft: "bg-stale-soft text-stale-ink",
    text: "text-stale-ink",
    solid: "bg-stale text-on-status",
    line: "border-stale/35",
  },
  waived: {
    icon: CircleSlash,
    soft: "bg-waived-soft text-waived-ink",
    text: "text-waived-ink",
    solid: "bg-waived text-on-status",
    line: "border-waived/30",
  },
  info: {
    icon: Info,
    soft: "bg-info-soft text-info-ink",
    text: "text-info-ink",
    solid: "bg-info text-on-status",
    line: "border-info/30",
  },
  accent: {
    icon: Info,
    soft: "bg-accent-soft text-accent-ink",
    text: "text-accent-ink",
    solid: "bg-accent text-on-accent",
    line: "border-accent/30",
  },
};
