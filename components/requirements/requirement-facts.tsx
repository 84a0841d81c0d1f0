// Who proposed a requirement, who agreed, how much it matters and how long a check counts.
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import type { Requirement } from "@/lib/requirements/queries";
import {
  requirementCategoryWords,
  requirementPriorityHelp,
  requirementPriorityWords,
  requirementStatusWords,
} from "@/lib/requirements/words";

export function RequirementFacts({ requirement }: { requirement: Requirement }) {
  const { category, priority, status, metric, maxAgeDays, proposedBy, proposedAt } = requirement;
  const { agreedBy, agreedAt, retiredAt, retiredReason } = requirement;
  const facts: Fact[] = [
    { term: "Status", value: requirementStatusWords[status] },
    { term: "Category", value: requirementCategoryWords[category] },
    { term: "Priority", value: `${requirementPriorityWords[priority]}: ${requirementPriorityHelp[priority]}` },
    { term: "Proposed", value: <Signed by={proposedBy} at={proposedAt} /> },
    ...(agreedBy && agreedAt ? [{ term: "Agreed", value: <Signed by={agreedBy} at={agreedAt} /> }] : []),
    ...(metric ? [] : [{ term: "A check counts for", value: `${maxAgeDays} days` }]),
    ...(retiredAt
      ? [
          { term: "Retired", value: <Time at={retiredAt} look="date" /> },
          { term: "Because", value: retiredReason },
        ]
      : []),
  ];
  return <DefinitionList facts={facts} />;
}

function Signed({ by, at }: { by: string; at: Date }) {
  return (
    <>
      {by}, <Time at={at} look="date" />
    </>
  );
}
