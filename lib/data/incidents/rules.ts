// How an incident moves: seen, taken, and only with its cause put right.
import type { IncidentStatus } from "@/db/enums";

export const incidentSteps = ["acknowledge", "assign", "resolve"] as const;
export type IncidentStep = (typeof incidentSteps)[number];

/** From which states each step leads on. To assign a new one is to acknowledge it; somebody must have taken note before it is resolved. */
export const stepsFrom: Readonly<Record<IncidentStep, readonly IncidentStatus[]>> = {
  acknowledge: ["new"],
  assign: ["new", "acknowledged", "assigned"],
  resolve: ["acknowledged", "assigned"],
};

export const mayStep = (step: IncidentStep, status: IncidentStatus): boolean => stepsFrom[step].includes(status);
