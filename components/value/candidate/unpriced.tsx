// Why a run has no price yet, and where that can be changed.
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { NoPrice } from "@/lib/value/candidate/rules";
import { noPriceWords } from "./worth-words";

type Props = {
  why: NoPrice | "no-outcomes";
  projectKey: string /** Where outcomes of this run come in. */;
  outcomesHref?: string;
};

export function Unpriced({ why, projectKey, outcomesHref }: Props) {
  const lead =
    why === "no-outcomes"
      ? "What it got right and wrong on its hold-out is not known yet, so it has no price."
      : noPriceWords[why];
  const fewer = why === "no-outcomes" || why === "too_few_cases" || why === "lacks_class";
  const way = fewer
    ? outcomesHref && { href: outcomesHref, label: "Upload its evaluation results" }
    : { href: `/projects/${projectKey}/value/matrix`, label: "See the payoff matrix" };
  return (
    <Card
      title="Value per prediction"
      lead={lead}
      actions={
        way && (
          <ButtonLink href={way.href} size="sm">
            {way.label}
          </ButtonLink>
        )
      }
    />
  );
}
