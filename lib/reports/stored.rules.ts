// Stored reports: their facts never change, since their digest is made of them, so older terms are translated when they are read.
import { gateStates } from "@/db/enums";
import type { GateFact, ProjectFacts, ReportFacts } from "./rules";

/** What came out of the database, with each gate's state as it is called today. */
export function revivedFacts(stored: ReportFacts): ReportFacts {
  return stored.of === "project"
    ? { ...stored, project: revivedProject(stored.project) }
    : { ...stored, projects: stored.projects.map(revivedProject) };
}

const revivedProject = (project: ProjectFacts): ProjectFacts => ({
  ...project,
  gates: project.gates.map((gate) => ({ ...gate, state: revivedState(gate.state) })),
});

const knownStates: readonly GateFact["state"][] = [...gateStates, "waived", "ahead"];

/** A gate's state was once the worst of its criteria: `met` said that it had passed, everything else that it had not. */
function revivedState(stored: string): GateFact["state"] {
  const state = knownStates.find((one) => one === stored);
  if (state) return state;
  return stored === "met" ? "passed" : "pending";
}
