// How far an incident is, and who took each step when.
import { Steps } from "@/components/ui/steps";
import { Time } from "@/components/ui/time";
import { incidentStatuses } from "@/db/enums";
import type { Incident } from "@/lib/data/incidents/queries";
import { incidentStatusWords } from "@/lib/data/words";

export function IncidentSteps({ incident }: { incident: Incident }) {
  const { status, openedAt, acknowledgedBy, acknowledgedAt, assignee, assignedAt, resolvedBy, resolvedAt } = incident;
  const stepDetails = {
    new: { by: null, at: openedAt },
    acknowledged: { by: acknowledgedBy, at: acknowledgedAt },
    assigned: { by: assignee && `to ${assignee}`, at: assignedAt },
    resolved: { by: resolvedBy, at: resolvedAt },
  };
  const reached = incidentStatuses.indexOf(status);
  const stateAt = (at: number) => {
    if (at < reached || status === "resolved") return "done";
    return at === reached ? "current" : "ahead";
  };
  return (
    <Steps
      label="How far it is"
      steps={incidentStatuses.map((option, at) => {
        const { by, at: moment } = stepDetails[option];
        return {
          label: incidentStatusWords[option],
          state: stateAt(at),
          help: moment && (
            <>
              {by && `${by}, `}
              <Time at={moment} />
            </>
          ),
        };
      })}
    />
  );
}
