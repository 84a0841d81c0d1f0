// Reports that were frozen, the newest first.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { ReportLine } from "@/lib/reports/queries";

type Props = { reports: readonly ReportLine[] /** The address that they lie under. */; base: string };

export function ReportList({ reports, base }: Props) {
  return (
    <DataTable
      caption="Board reports"
      rows={reports}
      rowKey={({ id }) => id}
      rowHref={({ number }) => `${base}/${number}`}
      columns={[
        { key: "title", header: "Report", cell: ({ title }) => title },
        {
          key: "at",
          header: "As it stood on",
          cell: ({ takenAt }) => <Time at={takenAt} look="date" />,
        },
        { key: "by", header: "Frozen by", cell: ({ takenBy }) => takenBy },
      ]}
    />
  );
}
