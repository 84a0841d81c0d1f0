// What a file of costs would add, before it does: how much for what, and its first lines.
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { costKindWords } from "@/lib/format/value-words";
import type { CostsPreview as Preview } from "@/lib/value/budget/file.rules";
import { type MoneyFormat, money } from "./figure-words";

type Props = { preview: Preview; here: string; format: MoneyFormat };

export function CostsPreview({ preview: { count, total, byKind, rows }, here, format }: Props) {
  const { currency, locale } = format;
  const numbered = rows.map((row, at) => ({ ...row, at }));
  return (
    <>
      <Callout
        title={`Every line is right: ${money(total, format)} in all. Nothing is saved yet.`}
        action={
          <a href={here} className="link">
            Start again
          </a>
        }
      >
        {byKind.map(({ kind, amount }) => `${costKindWords[kind]}: ${money(amount, format)}`).join(" · ")}
      </Callout>
      <div className="overflow-hidden rounded-lg border border-border">
        <DataTable
          caption="The first lines of the file"
          rows={numbered}
          rowKey={({ at }) => String(at)}
          columns={[
            { key: "day", header: "Day", cell: ({ spentOn }) => formatDay(spentOn, locale) },
            { key: "kind", header: "For", cell: ({ kind }) => costKindWords[kind] },
            {
              key: "amount",
              header: "Amount",
              align: "end",
              cell: ({ amount }) => formatMoney(amount, currency, { locale, exact: true }),
            },
            { key: "note", header: "Note", cell: ({ note }) => note || <span className="text-quiet">–</span> },
          ]}
        />
      </div>
      {count > rows.length && (
        <p className="text-quiet text-xs">{`and ${formatNumber(count - rows.length, { locale })} more`}</p>
      )}
    </>
  );
}
