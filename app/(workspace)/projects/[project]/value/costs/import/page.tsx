// Costs from a file: checked as a whole, shown, then saved.
import { Page } from "@/components/layout/page";
import { FileCard } from "@/components/ui/file-card";
import { CostsImport } from "@/components/value/costs-import";
import { costKinds } from "@/db/enums";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { fileLimit } from "@/lib/format/file-lines";
import { importCosts } from "@/lib/value/budget/cost-file.actions";
import { costColumns } from "@/lib/value/schema";

export const metadata = { title: "Import costs" };

export default async function ImportCostsPage({ params }: PageProps<"/projects/[project]/value/costs/import">) {
  const grant = await openProject(params, "cost.record");
  const locale = await readerLocale();
  const { key, currency } = grant.project;
  const costs = `/projects/${key}/value/costs`;
  return (
    <Page
      title="Import costs"
      lead="Every line is checked first. One wrong line, and nothing is saved."
      guide="/guide/budget"
      crumbs={[
        { label: "Value", href: `/projects/${key}/value` },
        { label: "Costs", href: costs },
      ]}
    >
      <FileCard
        columns={[
          { name: "spent_on", holds: "A day: 2026-03-31." },
          { name: "kind", holds: `One of ${costKinds.join(", ")}.` },
          { name: "amount", holds: `In ${currency}, 0 or more: 1250.50.` },
          { name: "note", holds: "May be empty." },
        ]}
      >
        <CostsImport
          action={importCosts.bind(null, { project: key })}
          basePath={`${costs}/import`}
          example={`${costColumns.join(",")}\n${grant.today},compute,1250.50,Training`}
          limit={fileLimit}
          format={{ kind: "money", currency, locale }}
        />
      </FileCard>
    </Page>
  );
}
