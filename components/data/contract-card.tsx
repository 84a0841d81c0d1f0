// What the contract promises beside what arrived: missing, changed and added columns first, then all that is promised.
import { EmptyState } from "@/components/layout/empty-state";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Column } from "@/lib/data/columns.schema";
import { contractChanges } from "@/lib/data/rules";
import { ColumnChanges } from "./column-changes";
import { ColumnList } from "./column-list";

type Props = { promised: readonly Column[]; arrived: readonly Column[] | null; versionNumber: number | null };

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
        <ColumnChanges caption="Columns that are not as promised" before="Promised" changes={changes} />
      )}
      {shown.length > 0 ? (
        <Disclosure
          summary={`${promised.length > 0 ? "The contract" : "What arrived"}: ${shown.length} ${shown.length === 1 ? "column" : "columns"}`}
          open={shown.length <= 12 && changes.length === 0}
          className="px-4 pt-1 pb-4 sm:px-5"
        >
          <ColumnList columns={shown} />
        </Disclosure>
      ) : (
        <EmptyState title="No column known yet">
          The contract names them, or a version brings them when it is registered.
        </EmptyState>
      )}
    </Card>
  );
}
