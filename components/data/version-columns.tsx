// The columns of one version, and how they differ from those of the version before.
import { EmptyState } from "@/components/layout/empty-state";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Column } from "@/lib/data/columns.schema";
import { columnChanges } from "@/lib/data/rules";
import { ColumnChanges } from "./column-changes";
import { ColumnList } from "./column-list";

type Props = { number: number; columns: readonly Column[] | null; columnsBefore: readonly Column[] | null };

export function VersionColumns({ number, columns, columnsBefore }: Props) {
  const changes = columns && columnsBefore ? columnChanges(columnsBefore, columns) : [];
  return (
    <Card
      title="Columns"
      lead={number === 1 ? "What the first version held." : `What it held, against version ${number - 1}.`}
      flush
    >
      {columns && number > 1 && changes.length === 0 && (
        <Callout tone={columnsBefore ? "met" : "missing"} className="mx-4 mb-4 sm:mx-5">
          {columnsBefore
            ? `The same columns as version ${number - 1}.`
            : `Nobody looked at the columns of version ${number - 1}.`}
        </Callout>
      )}
      {changes.length > 0 && (
        <ColumnChanges
          caption={`Columns that changed since version ${number - 1}`}
          before={`Version ${number - 1}`}
          changes={changes}
        />
      )}
      {columns ? (
        <Disclosure
          summary={columns.length === 1 ? "One column" : `${columns.length} columns`}
          open={columns.length <= 12}
          className="px-4 pt-1 pb-4 sm:px-5"
        >
          <ColumnList columns={columns} />
        </Disclosure>
      ) : (
        <EmptyState title="Nobody looked">
          The columns of this version were not given when it was registered.
        </EmptyState>
      )}
    </Card>
  );
}
