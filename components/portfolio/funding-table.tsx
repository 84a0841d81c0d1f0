// Who is funded and who is not, in the order of the line, with what each brings and still costs.
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { type MoneyFormat, shortMoney } from "@/components/value/figure-words";
import { likelyWords } from "@/lib/format/chances";
import { currencySymbol, formatMoneyApart } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import type { FundingRow } from "@/lib/portfolio/funding.queries";
import type { InLine } from "@/lib/portfolio/funding.rules";
import { fundingScore } from "@/lib/value/rules";

type Props = { order: readonly InLine<FundingRow>[]; funded: number; line: number; format: MoneyFormat };

export function FundingTable({ order, funded, line, format }: Props) {
  const { locale } = format;
  const perSpent = `Net gain per ${currencySymbol(format.currency, locale)} still to spend`;
  return (
    <Table caption="Projects in the order in which to fund them">
      <thead>
        <tr>
          <th scope="col">Project</th>
          <th scope="col">Expected value</th>
          <th scope="col" data-align="end">
            {perSpent}
          </th>
          <th scope="col" data-align="end">
            Still costs
          </th>
          <th scope="col" data-align="end">
            Running total
          </th>
          <th scope="col">With this money</th>
        </tr>
      </thead>
      <tbody>
        {order.map((project, at) => {
          const { id, key, name, mean, paysBack, remainingCost, upTo } = project;
          const score = fundingScore(project);
          return (
            <tr key={id} data-linked="">
              <th scope="row" data-lead="">
                <Link href={`/projects/${key}/value`}>
                  {at + 1}. {name}
                </Link>
              </th>
              <td data-label="Expected value">
                <span>
                  {shortMoney(mean, format)}
                  <span className="text-quiet text-xs">, {likelyWords(paysBack, format)} to pay back</span>
                </span>
              </td>
              <td data-label={perSpent} data-align="end" className="tabular-nums">
                {score !== null && Number.isFinite(score)
                  ? formatNumber(score, { locale, maximumFractionDigits: 1 })
                  : "costs nothing more"}
              </td>
              <td data-label="Still costs" data-align="end" className="tabular-nums">
                {shortMoney(remainingCost, format)}
              </td>
              <td data-label="Running total" data-align="end" className="tabular-nums">
                {beside(upTo, line, format)}
              </td>
              <td data-label="With this money">
                <StatusBadge state={at < funded ? "met" : "missing"}>
                  {at < funded ? "Funded" : "Not funded"}
                </StatusBadge>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** In short, but never as the line of money is written where it lies beyond it. */
const beside = (upTo: number, line: number, { currency, locale }: MoneyFormat) =>
  formatMoneyApart([upTo, line], currency, { locale, compact: true })[0];
