// Results of checks from a file: checked as a whole, shown, then saved.

import { ResultsImport } from "@/components/data/results-import";
import { Page } from "@/components/layout/page";
import { FileCard } from "@/components/ui/file-card";
import { listRules } from "@/lib/data/quality/queries";
import { importResults } from "@/lib/data/quality/results/actions";
import { resultColumns } from "@/lib/data/quality/results/schema";
import { getDataset } from "@/lib/data/queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { quoted } from "@/lib/format/csv";
import { fileLimit } from "@/lib/format/file-lines";

export const metadata = { title: "Import results" };

type Props = PageProps<"/projects/[project]/data/[dataset]/results/import">;

export default async function ImportResultsPage({ params }: Props) {
  const grant = await openProject(params, "dataset.version");
  const datasetId = (await params).dataset;
  const { name, current } = await orNotFound(getDataset(grant, datasetId));
  const [rules, locale] = await Promise.all([listRules(grant, datasetId), readerLocale()]);
  const { key } = grant.project;
  const data = `/projects/${key}/data`;
  const [shown] = rules;
  const line = [quoted(shown?.statement ?? "What must hold"), "", grant.today, shown?.threshold ?? 1, ""];
  return (
    <Page
      title="Import results"
      lead="Every line is checked first. One wrong line, and nothing is saved."
      guide="/guide/quality-rule"
      crumbs={[
        { href: data, label: "Data" },
        { href: `${data}/${datasetId}`, label: name },
      ]}
    >
      <FileCard
        columns={[
          {
            name: "rule",
            holds:
              rules.length > 0
                ? `The words of a rule: ${rules.map(({ statement }) => `“${statement}”`).join(", ")}.`
                : "The words of a rule. This dataset has none yet.",
          },
          {
            name: "version",
            holds: `The number of the version that was checked; empty means the current one${current ? `, ${current.number}` : ""}.`,
          },
          {
            name: "checked_at",
            holds: `A day, or a day and a time: 2026-03-31 14:05. Without a time zone it is read as ${grant.timeZone}.`,
          },
          {
            name: "value",
            holds: "What was found, a number: 98.5, or 98,5 where the file separates by semicolons or tabs.",
          },
          { name: "note", holds: "May be empty or left out." },
        ]}
      >
        <ResultsImport
          action={importResults.bind(null, { project: key, fixed: { datasetId } })}
          basePath={`${data}/${datasetId}/results/import`}
          example={`${resultColumns.join(",")}\n${line.join(",")}`}
          limit={fileLimit}
          locale={locale}
          timeZone={grant.timeZone}
        />
      </FileCard>
    </Page>
  );
}
