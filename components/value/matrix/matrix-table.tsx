// The amounts: a row for what a case turns out to be, a column for what we do; on a phone a card a row. The right answers are marked.
import { Check, MessageSquare } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { ClassMatrix } from "@/lib/value/matrix/rules";
import { type MoneyFormat, money } from "../figure-words";
import { cellName } from "./matrix-words";

type Props = {
  matrix: ClassMatrix;
  format: MoneyFormat;
  /** Open remarks by cell: "1-0". */
  remarks?: ReadonlyMap<string, number>;
};

export function MatrixTable({ matrix, format, remarks }: Props) {
  const { labels, actions, amounts } = matrix;
  return (
    <Table caption="What each answer is worth per case" fits={labels.length > 4 ? "wide" : undefined}>
      <thead>
        <tr>
          <th scope="col">Turns out</th>
          {actions.map((action) => (
            <th key={action} scope="col" data-align="end" className="max-w-40 text-pretty !whitespace-normal">
              {`We ${action}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, actual) => (
          <tr key={label}>
            <th scope="row" data-lead="">
              {label}
            </th>
            {actions.map((action, index) => {
              const amount = amounts[actual]?.[index] ?? 0;
              const isCorrect = actual === index;
              const open = remarks?.get(`${actual}-${index}`) ?? 0;
              return (
                <td
                  key={action}
                  data-label={`We ${action}`}
                  data-align="end"
                  className={cn(isCorrect && "bg-met-soft/50")}
                >
                  <span className="inline-flex flex-wrap items-center justify-end gap-x-1.5">
                    {open > 0 && (
                      <Link
                        href="#remarks"
                        aria-label={open === 1 ? "1 open remark" : `${open} open remarks`}
                        className="inline-flex min-h-6 items-center gap-0.5 text-stale-ink text-xs"
                      >
                        <MessageSquare className="size-3.5" />
                        {open}
                      </Link>
                    )}
                    <span className={cn("tabular-nums", amount < 0 ? "text-ink" : "font-medium text-ink")}>
                      {money(amount, format)}
                    </span>
                    {isCorrect && (
                      <span className="text-met-ink">
                        <Check className="size-3.5" aria-hidden="true" />
                        <span className="sr-only">the right answer</span>
                      </span>
                    )}
                  </span>
                  {!isCorrect && matrix.kind === "binary" && (
                    <span className="block text-quiet text-xs max-sm:hidden">{cellName(matrix, actual, index)}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
