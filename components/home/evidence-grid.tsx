// Projects by category of requirement: the worst of each cell, so that nothing hides in an average.

import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { type CriterionState, type RequirementCategory, requirementCategories } from "@/db/enums";
import { requirementCategoryWords } from "@/lib/format/words";

export type EvidenceRow = { key: string; name: string; cells: Record<RequirementCategory, CriterionState | null> };

export function EvidenceGrid({ rows }: { rows: readonly EvidenceRow[] }) {
  return (
    <Card
      title="Is the evidence there, and fresh?"
      lead="Agreed requirements by category: the worst of each, never an average."
      flush
    >
      {rows.length === 0 ? (
        <p className="border-border border-t px-4 py-4 text-quiet sm:px-5">You work in no project yet.</p>
      ) : (
        <Table caption="The worst evidence of agreed requirements, by project and category" fits="wide">
          <thead>
            <tr>
              <th scope="col">Project</th>
              {requirementCategories.map((category) => (
                <th key={category} scope="col">
                  {requirementCategoryWords[category]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" data-lead="">
                  <Link href={`/projects/${row.key}/requirements`} className="font-medium hover:underline">
                    {row.name}
                  </Link>
                </th>
                {requirementCategories.map((category) => {
                  const state = row.cells[category];
                  return (
                    <td key={category} data-label={requirementCategoryWords[category]}>
                      {state ? (
                        <StatusBadge state={state} plain />
                      ) : (
                        <span className="text-quiet text-xs">None agreed</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
