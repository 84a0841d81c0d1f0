// The value so far at the end of each year, from the investment to the horizon: where the range crosses zero it pays back.
import { TrendWithBand } from "@/components/charts/trend-with-band";
import { addMonths, type Day } from "@/lib/kernel/days";
import type { Viability } from "@/lib/value/viability.rules";
import { type MoneyFormat, paybackSentence } from "./figure-words";

type Props = { result: Viability; since: Day; format: MoneyFormat };

export function PaybackChart({ result, since, format }: Props) {
  return (
    <TrendWithBand
      title="When it pays back"
      sentence={paybackSentence(result.path)}
      name="Value so far, median"
      points={result.path.map(({ year, p10, p50, p90 }) => ({ at: addMonths(since, 12 * year), value: p50, p10, p90 }))}
      format={format}
      footer="As money of the day of the estimate: later money counts less, by the discount rate."
    />
  );
}
