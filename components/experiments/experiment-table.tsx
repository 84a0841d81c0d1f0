// Experiments: how many runs each holds and when the last began.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import { formatNumber } from "@/lib/format/numbers";
import { runsHref } from "./experiments-href";

type Row = { id: string; serial: number; name: string; createdBy: string; runs: number; lastRunAt: Date | null };
type Props = { experiments: readonly Row[]; projectKey: string; locale: string };

export function ExperimentTable({ experiments, projectKey, locale }: Props) {
  return (
    <DataTable
      caption="Experiments"
      rows={experiments}
      rowKey={({ id }) => id}
      rowHref={({ serial }) => runsHref(projectKey, { experiment: String(serial) })}
      fits="narrow"
      columns={[
        { key: "name", header: "Experiment", cell: ({ name }) => name },
        { key: "by", header: "Created by", cell: ({ createdBy }) => createdBy },
        { key: "runs", header: "Runs", align: "end", cell: ({ runs }) => formatNumber(runs, { locale }) },
        {
          key: "last",
          header: "Last run",
          cell: ({ lastRunAt }) => (lastRunAt ? <Time at={lastRunAt} /> : null),
        },
      ]}
    />
  );
}
