// The current estimate in short: its range, when it pays back, who said so and on what grounds.

import { RangeBar } from "@/components/charts/range-bar";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { formatPercent } from "@/lib/format/numbers";
import type { Estimate } from "@/lib/value/estimate.queries";
import { type MoneyFormat, paybackSentence, togetherWords } from "./figure-words";

type Props = { estimate: Estimate; projectKey: string; format: MoneyFormat };

export function ViabilityCard({ estimate, projectKey, format }: Props) {
  const { number, result, note, submittedBy, submittedAt, discountRate, together } = estimate;
  return (
    <Card
      title="The estimate in short"
      lead={paybackSentence(result.path)}
      footer={
        <Link className="link" href={`/projects/${projectKey}/value/estimates/${number}`}>
          Estimate {number} with its six ranges
        </Link>
      }
    >
      <RangeBar label="Value" {...result} format={format} figures className="mb-5" />
      <p className="line-clamp-5 whitespace-pre-line">“{note}”</p>
      <p className="mt-2 text-quiet text-xs">
        {submittedBy}, <Time at={submittedAt} look="date" />. Later money counts{" "}
        {formatPercent(discountRate, { locale: format.locale, maximumFractionDigits: 1 })} less a year. The six inputs:{" "}
        {togetherWords(together).toLowerCase()}.
      </p>
    </Card>
  );
}
