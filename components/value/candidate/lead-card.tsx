// Which run is the best candidate and whether its lead is real, in two or three sentences; all runs stand behind one link.

import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Lead } from "@/lib/value/worth/queries";
import { intervalOf } from "@/lib/value/worth/rules";
import type { MoneyFormat } from "../figure-words";
import { between, leadFiguresOf, leadWords, perCase } from "./worth-words";

type Props = { lead: Lead; projectKey: string; format: MoneyFormat };

export function LeadCard({ lead, projectKey, format }: Props) {
  const { run, runId, mean, holdout } = lead;
  return (
    <Card
      title={holdout ? `Best candidate, on ${holdout}` : "Best candidate"}
      actions={
        <ButtonLink href={`/projects/${projectKey}/value/candidates`} size="sm">
          All candidates
        </ButtonLink>
      }
    >
      <p className="max-w-3xl">
        <Link href={`/projects/${projectKey}/experiments/${runId}`} className="link font-medium">
          {run}
        </Link>{" "}
        {`${lead.scored > 1 ? "is worth most: per case" : "is the only run on its cases: per case"} ${perCase(mean, format)} (${between(intervalOf(lead), format)}). `}
        {leadWords(leadFiguresOf(lead), format).join(" ")}
      </p>
    </Card>
  );
}
