// What people found when they looked, the latest first.
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatDay } from "@/lib/format/dates";
import type { CheckEntry } from "@/lib/requirements/queries";
import { checkVerdictWords } from "@/lib/requirements/words";

type Props = { checks: readonly CheckEntry[]; locale: string };

export function CheckList({ checks, locale }: Props) {
  return (
    <DataTable
      caption="Checks"
      rows={checks}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "note",
          header: "What was found",
          cell: ({ note, link }) => (
            <span className="font-normal">
              {note}
              {link && (
                <a href={link} rel="noreferrer noopener" className="ml-2 whitespace-nowrap text-accent hover:underline">
                  Look it up
                </a>
              )}
            </span>
          ),
        },
        {
          key: "verdict",
          header: "Verdict",
          cell: ({ verdict }) => <StatusBadge state={verdict}>{checkVerdictWords[verdict]}</StatusBadge>,
        },
        { key: "by", header: "By", cell: ({ checkedBy }) => checkedBy },
        {
          key: "on",
          header: "On",
          align: "end",
          cell: ({ checkedOn }) => <span className="whitespace-nowrap">{formatDay(checkedOn, locale)}</span>,
        },
      ]}
    />
  );
}
