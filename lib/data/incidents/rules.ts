// The states of an incident and the steps between them.
import type { IncidentStatus } from "@/db/enums";

export const incidentSteps = ["acknowledge", "assign", "resolve"] as const;
export type IncidentStep = (typeof incidentSteps)[number];

/** The states from which each step is allowed. Assigning a new incident acknowledges it; only acknowledged ones can be resolved. */
export const stepsFrom: Readonly<Record<IncidentStep, readonly IncidentStatus[]>> = {
  acknowledge: ["new"],
  assign: ["new", "acknowledged", "assigned"],
  resolve: ["acknowledged", "assigned"],
};

export const mayStep = (step: IncidentStep, status: IncidentStatus): boolean => stepsFrom[step].includes(status);
