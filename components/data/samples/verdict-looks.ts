// How each verdict of an expert looks: always a word with its icon, never a colour alone.
import { CircleAlert, CircleCheck, CircleHelp, type LucideIcon } from "lucide-react";
import type { CriterionState, SampleVerdict } from "@/db/enums";
import type { Outcome } from "@/lib/data/samples/rules";

type Look = { state: CriterionState; icon: LucideIcon; key: string };

export const verdictLooks: Record<SampleVerdict, Look> = {
  correct: { state: "met", icon: CircleCheck, key: "c" },
  wrong: { state: "unmet", icon: CircleAlert, key: "w" },
  unsure: { state: "missing", icon: CircleHelp, key: "u" },
};

export const outcomeLooks: Record<Outcome, { state: CriterionState; word: string }> = {
  correct: { state: "met", word: "Correct" },
  wrong: { state: "unmet", word: "Wrong" },
  split: { state: "stale", word: "Experts disagree" },
  unsure: { state: "missing", word: "Unsure" },
  waiting: { state: "missing", word: "Not judged yet" },
};
