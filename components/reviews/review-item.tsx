// One review in the history: what was decided and why, how the roles had voted, and what became of it.
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { MoneyFormat } from "@/components/value/figure-words";
import type { Standing } from "@/lib/reviews/facts.rules";
import type { Review } from "@/lib/reviews/queries";
import { compareStandings, tally } from "@/lib/reviews/rules";
import { reviewOutcomeWords } from "@/lib/reviews/words";
import { BecameList } from "./became-list";
import { OutcomeBadge } from "./outcome-badge";

type Props = {
  review: Review;
  /** How the project stood at the next review, or stands now. */
  later: { standing: Standing; name: string } | null;
  base: string;
  format: MoneyFormat;
};

export function ReviewItem({ review, later, base, format }: Props) {
  const { number, outcome, decidedBy, decidedAt, decisionReason, facts, votes } = review;
  if (!outcome || !decidedAt) return null;
  const tallyWords = tally(votes).map(
    ({ outcome: each, votes: n }) => `${n} for ${reviewOutcomeWords[each].toLowerCase()}`,
  );
  return (
    <li className="grid gap-2 px-4 py-3.5 sm:px-5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link href={`${base}/${number}`} className="font-medium text-ink hover:underline">
          {`Review ${number}`}
        </Link>
        <OutcomeBadge outcome={outcome} />
        <span className="text-quiet text-xs">
          {decidedBy}, <Time at={decidedAt} look="date" />
          {tallyWords.length > 0 && ` · ${tallyWords.join(", ")}`}
        </span>
      </p>
      <p className="text-ink">{decisionReason}</p>
      {facts && later && (
        <BecameList became={compareStandings(facts.now, later.standing)} later={later.name} format={format} />
      )}
    </li>
  );
}
