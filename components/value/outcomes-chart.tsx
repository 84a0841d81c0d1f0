// The outcomes of an estimate: what it may bring, and how likely it loses.
import { DistributionChart } from "@/components/charts/distribution-chart";
import type { Viability } from "@/lib/value/viability.rules";
import { type MoneyFormat, outcomesSentence } from "./figure-words";

type Props = { result: Viability; format: MoneyFormat; className?: string };

export function OutcomesChart({ result, format, className }: Props) {
  return (
    <DistributionChart
      title="What it may bring"
      sentence={outcomesSentence(result, format)}
      bins={result.histogram}
      p10={result.p10}
      p50={result.p50}
      p90={result.p90}
      aboveZero={result.paysBack.share}
      format={format}
      className={className}
    />
  );
}
