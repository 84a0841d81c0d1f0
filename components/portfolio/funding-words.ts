// What a sum of money funds, in a sentence.
import { type MoneyFormat, shortMoney } from "@/components/value/figure-words";
import { formatNumber } from "@/lib/format/numbers";
import type { FundingRow } from "@/lib/portfolio/funding.queries";
import { fundedCount, type InLine } from "@/lib/portfolio/funding.rules";

/** So many are named; of the others only how many they are. */
const mostNamed = 6;

/** @param all so many are in line, though only the first may be listed */
export function fundingSentence(
  order: readonly Pick<InLine<FundingRow>, "key" | "mean" | "upTo">[],
  { line, all }: { line: number; all: number },
  format: MoneyFormat,
): string {
  const count = fundedCount(order, line);
  const funded = order.slice(0, count);
  const next = order[count];
  const money = shortMoney(line, format);
  const of = formatNumber(all, { locale: format.locale });
  const missing = next && `needs ${shortMoney(next.upTo - line, format)} more`;
  if (all === 0) return "No project is in line: none is expected to gain anything.";
  if (count === 0)
    return `With ${money} you fund none of ${of}${next ? `; the first one, ${next.key}, ${missing}` : ""}.`;
  const keys = funded.slice(0, mostNamed).map(({ key }) => key);
  const otherCount = count - keys.length;
  const list = `${keys.join(", ")}${otherCount > 0 ? ` and ${formatNumber(otherCount, { locale: format.locale })} more` : ""}`;
  const countWords = next
    ? `${formatNumber(count, { locale: format.locale })} of ${of}`
    : allListed(count, all, format);
  const brings = funded.reduce((sum, { mean }) => sum + mean, 0);
  const then = next ? `; the next one, ${next.key}, ${missing}` : "";
  return `With ${money} you fund ${countWords}: ${list}${then}. ${count === 1 ? "It is" : "Together they are"} expected to bring ${shortMoney(brings, format)}.`;
}

/** All that are listed are funded, which may be the first of more. */
function allListed(count: number, all: number, { locale }: MoneyFormat): string {
  const [listedText, of] = [count, all].map((each) => formatNumber(each, { locale }));
  if (all > count) return count === 1 ? `the first of ${of}` : `the first ${listedText} of ${of}`;
  return all === 1 ? "the only one in line" : `all ${of}`;
}
