// Requirements that no longer bind, with the reason.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { Requirement } from "@/lib/requirements/queries";
import { requirementCategoryWords } from "@/lib/requirements/words";

type Props = { requirements: readonly Requirement[]; projectKey: string };

export function RetiredRequirements({ requirements, projectKey }: Props) {
  return (
    <DataTable
      caption="Retired requirements"
      rows={requirements}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/projects/${projectKey}/requirements/${id}`}
      columns={[
        { key: "statement", header: "Requirement", cell: ({ statement }) => statement },
        { key: "category", header: "Category", cell: ({ category }) => requirementCategoryWords[category] },
        { key: "reason", header: "Because", cell: ({ retiredReason }) => retiredReason },
        {
          key: "at",
          header: "Retired",
          align: "end",
          cell: ({ retiredAt }) => retiredAt && <Time at={retiredAt} look="date" />,
        },
      ]}
    />
  );
}
