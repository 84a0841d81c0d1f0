// The releases that bring a model version.
import { DataTable } from "@/components/ui/data-table";
import type { Environment, ReleaseStatus, ReleaseStrategy } from "@/db/enums";
import { environmentWords, releaseStatusWords, releaseStrategyWords } from "@/lib/deployments/words";

type Row = { id: string; number: number; environment: Environment; strategy: ReleaseStrategy; status: ReleaseStatus };

export function ReleaseList({ releases, projectKey }: { releases: readonly Row[]; projectKey: string }) {
  return (
    <DataTable
      caption="Releases of this version"
      rows={releases}
      rowKey={({ id }) => id}
      rowHref={({ number }) => `/projects/${projectKey}/deployments/${number}`}
      fits="narrow"
      columns={[
        { key: "number", header: "Release", cell: ({ number }) => `Release ${number}` },
        { key: "environment", header: "Environment", cell: ({ environment }) => environmentWords[environment] },
        { key: "strategy", header: "Strategy", cell: ({ strategy }) => releaseStrategyWords[strategy] },
        { key: "status", header: "Status", cell: ({ status }) => releaseStatusWords[status] },
      ]}
    />
  );
}
