// The current estimate in short: its range, when it pays back, who said so and on what grounds.
import Link from "next/link";
import { RangeBar } from "@/components/charts/range-bar";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import { formatPercent } from "@/lib/format/numbers";
import type { Estimate } from "@/lib/value/estimate/queries";
import { type MoneyFormat, paybackSentence } from "./figure-words";

type Props = { estimate: Estimate; projectKey: string; format: MoneyFormat };

export function ViabilityCard({ estimate, projectKey, format }: Props) {
  const { number, result, note, submittedBy, submittedAt, discountRate } = estimate;
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
      <RangeBar label="Expected value" {...result} format={format} figures className="mb-4" />
      <DefinitionList
        facts={[
          { term: "Grounds", value: <span className="line-clamp-4 whitespace-pre-line">{note}</span> },
          {
            term: "Estimated",
            value: (
              <>
                by {submittedBy}, <Time at={submittedAt} look="date" locale={format.locale} />
              </>
            ),
          },
          {
            term: "Discount rate",
            value: `${formatPercent(discountRate, { locale: format.locale, maximumFractionDigits: 1 })} a year`,
          },
        ]}
      />
    </Card>
  );
}
