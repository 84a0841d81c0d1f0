// The order of the phases.
import { type Phase, phases } from "@/db/enums";

export const nextPhase = (phase: Phase): Phase | null => phases[phases.indexOf(phase) + 1] ?? null;

/** Back means to an earlier phase, any of them. */
export const mayStepBack = (from: Phase, to: Phase): boolean => phases.indexOf(to) < phases.indexOf(from);
