// How a review was decided: by whom, why, what is kept or learned, and when it is looked at again.
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { reviewKeeps } from "@/db/enums";
import { formatDay } from "@/lib/format/dates";
import type { Review } from "@/lib/reviews/queries";
import { reviewKeepWords } from "@/lib/reviews/words";
import { OutcomeBadge } from "./outcome-badge";

type Fact = { term: string; value: string };

export function DecisionCard({ review, locale }: { review: Review; locale: string }) {
  const { outcome, decidedBy, decidedAt, decisionReason, belowGradeReason, kept, nextOn } = review;
  if (!outcome || !decidedAt) return null;
  const named = (keep: boolean) =>
    reviewKeeps
      .filter((each) => kept?.includes(each) === keep)
      .map((each) => reviewKeepWords[each].toLowerCase())
      .join(", ");
  const lessons: Fact[] =
    outcome === "stop"
      ? [
          { term: "What worked", value: review.worked },
          { term: "What did not", value: review.failed },
          { term: "What others can use", value: review.reusable },
        ]
      : [];
  const facts: Fact[] = [
    { term: "Why", value: decisionReason },
    ...(outcome === "pivot"
      ? [
          { term: "Kept", value: named(true) || "nothing" },
          { term: "Not taken along", value: named(false) || "nothing is left behind" },
        ]
      : []),
    ...lessons,
    ...(nextOn ? [{ term: "Next review", value: formatDay(nextOn, locale) }] : []),
  ];
  return (
    <Card
      title="The decision"
      lead={
        <>
          {decidedBy}, <Time at={decidedAt} look="date" />
        </>
      }
      actions={<OutcomeBadge outcome={outcome} />}
    >
      {belowGradeReason && (
        <Callout tone="stale" title={`Continued below grade ${review.minGrade}`} className="mb-3">
          {belowGradeReason}
        </Callout>
      )}
      <dl className="grid gap-3">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt className="text-quiet text-xs">{term}</dt>
            <dd className="break-words text-ink">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
