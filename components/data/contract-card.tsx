// What the contract promises beside what arrived: missing, changed and added columns first, then all that is promised.
import { EmptyState } from "@/components/layout/empty-state";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { StatusBadge } from "@/components/ui/status-badge";
import type { EvidenceState } from "@/db/enums";
import type { Column } from "@/lib/data/columns/schema";
import { type ColumnChange, contractChanges } from "@/lib/data/rules";
import { columnTypeWords } from "@/lib/format/data-words";

type Props = { promised: readonly Column[]; arrived: readonly Column[] | null; versionNumber: number | null };

const looks: Record<ColumnChange["kind"], { state: EvidenceState; word: string }> = {
  missing: { state: "unmet", word: "Missing" },
  changed: { state: "unmet", word: "Changed" },
  added: { state: "missing", word: "Added" },
};

export function ContractCard({ promised, arrived, versionNumber }: Props) {
  const shown = promised.length > 0 ? promised : (arrived ?? []);
  const changes = promised.length > 0 && arrived ? contractChanges(promised, arrived) : [];
  return (
    <Card
      id="contract"
      title="Columns"
      lead={
        promised.length > 0
          ? "What every version promises to hold, against what arrived last."
          : "Nothing is promised yet: whoever edits the dataset may write its contract."
      }
      flush
    >
      {promised.length > 0 && !arrived && (
        <Callout tone="missing" className="mx-4 mb-4 sm:mx-5">
          {versionNumber === null
            ? "No version has arrived yet."
            : "Nobody looked at the columns of the newest version."}
        </Callout>
      )}
      {promised.length > 0 && arrived && changes.length === 0 && (
        <Callout
          tone="met"
          className="mx-4 mb-4 sm:mx-5"
        >{`Version ${versionNumber} holds every column as promised.`}</Callout>
      )}
      {changes.length > 0 && (
        <DataTable
          caption="Columns that are not as promised"
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
            { key: "promised", header: "Promised", cell: ({ promised: said }) => said || null },
            { key: "arrived", header: "Arrived", cell: ({ arrived: said }) => said || null },
          ]}
        />
      )}
      {shown.length > 0 ? (
        <Disclosure
          summary={`${promised.length > 0 ? "The contract" : "What arrived"}: ${shown.length} ${shown.length === 1 ? "column" : "columns"}`}
          open={shown.length <= 12 && changes.length === 0}
          className="px-4 pt-1 pb-4 sm:px-5"
        >
          <ul className="grid gap-2">
            {shown.map(({ name, type, required, meaning }) => (
              <li key={name} className="flex flex-wrap items-baseline gap-x-2">
                <code className="text-xs">{name}</code>
                <span className="text-quiet text-xs">{columnTypeWords[type]}</span>
                {!required && <Badge>Optional</Badge>}
                {meaning && <span className="basis-full text-quiet text-xs">{meaning}</span>}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : (
        <EmptyState title="No column known yet">
          The contract names them, or a version brings them when it is registered.
        </EmptyState>
      )}
    </Card>
  );
}
