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
  const way =
    why === "no-outcomes"
      ? outcomesHref && { href: outcomesHref, label: "Bring its outcomes" }
      : { href: `/projects/${projectKey}/value/matrix`, label: "See the money matrix" };
  return (
    <Card
      title="What it is worth"
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
