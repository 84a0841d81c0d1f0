// Columns that are not what they were to be, or not what they were: what is missing, changed and added.
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import type { EvidenceState } from "@/db/enums";
import type { ColumnChange } from "@/lib/data/rules";

const looks: Record<ColumnChange["kind"], { state: EvidenceState; word: string }> = {
  missing: { state: "unmet", word: "Missing" },
  changed: { state: "unmet", word: "Changed" },
  added: { state: "missing", word: "Added" },
};

type Props = {
  caption: string;
  /** What they are held against: "Promised". */
  before: string;
  changes: readonly ColumnChange[];
};

export function ColumnChanges({ caption, before, changes }: Props) {
  return (
    <DataTable
      caption={caption}
      rows={changes}
      rowKey={({ name, kind }) => `${kind} ${name}`}
      columns={[
        { key: "name", header: "Column", cell: ({ name }) => <code className="text-xs">{name}</code> },
        {
          key: "kind",
          header: "What happened",
          cell: ({ kind }) => (
            <StatusBadge state={looks[kind].state} plain>
              {looks[kind].word}
            </StatusBadge>
          ),
        },
        { key: "before", header: before, cell: ({ promised }) => promised || null },
        { key: "arrived", header: "Arrived", cell: ({ arrived }) => arrived || null },
      ]}
    />
  );
}
