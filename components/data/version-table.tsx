// The versions of a dataset, newest first: when, how much, and how its columns stand to the contract.
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Column } from "@/lib/data/columns.schema";
import { deviationsOf } from "@/lib/data/rules";
import type { DatasetVersion } from "@/lib/data/versions/queries";
import { Volume } from "./volume";

type Props = {
  versions: readonly DatasetVersion[];
  contract: readonly Column[];
  basePath: string;
  locale: string;
};

export function VersionTable({ versions, contract, basePath, locale }: Props) {
  return (
    <DataTable
      caption="Versions"
      rows={versions}
      rowKey={({ id }) => id}
      rowHref={({ number }) => `${basePath}/versions/${number}`}
      columns={[
        {
          key: "number",
          header: "Version",
          cell: ({ number, current }) => (
            <span id={`v${number}`} className="inline-flex items-center gap-2 whitespace-nowrap">
              {`v${number}`}
              {current && <Badge tone="accent">Current</Badge>}
            </span>
          ),
        },
        {
          key: "at",
          header: "Collected",
          cell: ({ collectedAt, registeredBy }) => (
            <span className="block">
              <Time at={collectedAt} look="exact" className="whitespace-nowrap" />
              <span className="block text-quiet text-xs">by {registeredBy}</span>
            </span>
          ),
        },
        {
          key: "rows",
          header: "Volume",
          cell: ({ rows, rowsBefore }) => <Volume rows={rows} rowsBefore={rowsBefore} locale={locale} />,
        },
        {
          key: "contract",
          header: "Columns",
          cell: ({ columns }) => <Columns columns={columns} contract={contract} />,
        },
        {
          key: "note",
          header: "Note",
          cell: ({ digest, location, note }) =>
            digest || location || note ? (
              <span className="block min-w-0">
                {note && <span className="block break-words">{note}</span>}
                {[location, digest].filter(Boolean).map((line) => (
                  <span key={line} title={line} className="block max-w-36 truncate text-quiet text-xs">
                    {line}
                  </span>
                ))}
              </span>
            ) : null,
        },
      ]}
    />
  );
}

function Columns({ columns, contract }: { columns: readonly Column[] | null; contract: readonly Column[] }) {
  if (!columns) return <span className="text-quiet">not looked at</span>;
  const deviations = deviationsOf(contract, columns);
  return (
    <span className="grid justify-items-start max-sm:justify-items-end">
      <span className="tabular-nums">{columns.length}</span>
      {deviations !== null && (
        <StatusBadge state={deviations > 0 ? "unmet" : "met"} plain>
          {deviations > 0 ? `${deviations} not as promised` : "As promised"}
        </StatusBadge>
      )}
    </span>
  );
}
