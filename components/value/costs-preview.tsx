// What a file of costs would add, before it does: how much for what, and its first lines.
import { FilePreview } from "@/components/ui/file-preview";
import { FileTable } from "@/components/ui/file-table";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import type { CostsPreview as Preview } from "@/lib/value/budget/cost-file.rules";
import { costKindWords } from "@/lib/value/words";
import { type MoneyFormat, money } from "./figure-words";

type Props = { preview: Preview; basePath: string; format: MoneyFormat };

export function CostsPreview({ preview: { count, total, byKind, rows }, basePath, format }: Props) {
  const { currency, locale } = format;
  const numbered = rows.map((row, at) => ({ ...row, at }));
  return (
    <FilePreview
      basePath={basePath}
      title={`Every line is right: ${money(total, format)} in all. Nothing is saved yet.`}
      summary={byKind.map(({ kind, amount }) => `${costKindWords[kind]}: ${money(amount, format)}`).join(" · ")}
      more={count > rows.length ? formatNumber(count - rows.length, { locale }) : undefined}
    >
      <FileTable
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
    </FilePreview>
  );
}
