// What somebody voted for, or what was decided: a word with a sign of its own.
import { CircleArrowRight, CornerUpLeft, OctagonMinus } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { ReviewOutcome } from "@/db/enums";
import { reviewOutcomeWords } from "@/lib/reviews/words";

const looks: Record<ReviewOutcome, { tone: Tone; icon: typeof CircleArrowRight }> = {
  continue: { tone: "met", icon: CircleArrowRight },
  pivot: { tone: "stale", icon: CornerUpLeft },
  stop: { tone: "missing", icon: OctagonMinus },
};

export function OutcomeBadge({ outcome }: { outcome: ReviewOutcome }) {
  const { tone, icon: Icon } = looks[outcome];
  return (
    <Badge tone={tone} icon={<Icon />}>
      {reviewOutcomeWords[outcome]}
    </Badge>
  );
}
