// A decision as it is on record: why, what else was considered, who decided and when, and what it replaced.
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { Decision } from "@/lib/collaboration/decisions/queries";
import { formatDay } from "@/lib/format/dates";
import { phaseWords } from "@/lib/projects/words";

type Props = { decision: Decision; base: string; locale: string };

export function DecisionFacts({ decision, base, locale }: Props) {
  const { reason, alternatives, decidedBy, decidedOn, phase, recordedBy, recordedAt, replaces } = decision;
  const facts: Fact[] = [
    { term: "Why", value: <span className="whitespace-pre-line">{reason}</span> },
    {
      term: "What else was considered",
      value: alternatives ? (
        <span className="whitespace-pre-line">{alternatives}</span>
      ) : (
        <span className="text-quiet">Nothing is written down.</span>
      ),
    },
    { term: "Decided by", value: `${decidedBy}, ${formatDay(decidedOn, locale)}` },
    { term: "Phase", value: phaseWords[phase] },
    ...(replaces
      ? [
          {
            term: "In place of",
            value: (
              <Link href={`${base}/${replaces.id}`} className="link">
                {replaces.decision}
              </Link>
            ),
          },
        ]
      : []),
    {
      term: "On record",
      value: (
        <>
          {recordedBy ?? "Quintet"}, <Time at={recordedAt} />
        </>
      ),
    },
  ];
  return <DefinitionList facts={facts} />;
}
