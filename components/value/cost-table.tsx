// Costs, the latest day first. The page says for each how it can be struck out, if at all.
import type { ReactNode } from "react";
import { Struck } from "@/components/ui/struck";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { CostLine } from "@/lib/value/budget/queries";
import { costKindWords } from "@/lib/value/words";
import type { MoneyFormat } from "./figure-words";

type Props = { costs: readonly CostLine[]; format: MoneyFormat; strike?: (cost: CostLine) => ReactNode };

export function CostTable({ costs, format, strike }: Props) {
  const { currency, locale } = format;
  return (
    <Table caption="Costs, the latest day first">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">For</th>
          <th scope="col" data-align="end">
            Amount
          </th>
          <th scope="col">Note</th>
          <th scope="col">Recorded</th>
          {strike && (
            <th scope="col">
              <span className="sr-only">Strike out</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {costs.map((cost) => (
          <tr key={cost.id} id={cost.id} className="scroll-mt-20 target:bg-accent-soft">
            <th scope="row" data-lead="" className="whitespace-nowrap">
              {formatDay(cost.spentOn, locale)}
            </th>
            <td data-label="For">{costKindWords[cost.kind]}</td>
            <td data-label="Amount" data-align="end" className="tabular-nums">
              <Struck at={cost.struckAt} reason={cost.struckReason}>
                {formatMoney(cost.amount, currency, { locale, exact: true })}
              </Struck>
            </td>
            <td data-label="Note">{cost.note || <span className="text-quiet">–</span>}</td>
            <td data-label="Recorded">
              <span className="text-quiet">
                {cost.recordedBy}, <Time at={cost.recordedAt} look="date" />
              </span>
            </td>
            {strike && <td>{cost.struckAt === null && strike(cost)}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
