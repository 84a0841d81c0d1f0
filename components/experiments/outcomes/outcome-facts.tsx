// What came in of a run: on which cases, how many, in which shape, and from whom.
import { DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import type { OutcomeShape, OutcomeSource } from "@/db/enums";
import { formatNumber } from "@/lib/format/numbers";
import { shapeWords, sourceWords } from "./shape-words";

type Props = {
  outcomes: {
    holdout: { name: string } | null;
    shape: OutcomeShape;
    cases: number;
    source: OutcomeSource;
    recordedBy: string;
    recordedAt: Date;
  };
  locale: string;
};

export function OutcomeFacts({ outcomes, locale }: Props) {
  const { holdout, shape, cases, source, recordedBy, recordedAt } = outcomes;
  return (
    <DefinitionList
      facts={[
        {
          term: "Hold-out",
          value: holdout?.name ?? "No hold-out named: this run is compared with no other.",
        },
        { term: "Cases", value: formatNumber(cases, { locale }) },
        { term: "What is known", value: shapeWords[shape] },
        {
          term: "Came in",
          value: (
            <>
              {`${sourceWords[source]}, ${recordedBy}, `}
              <Time at={recordedAt} look="date" />
            </>
          ),
        },
      ]}
    />
  );
}
