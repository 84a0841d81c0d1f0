// Runs from a file: checked as a whole, shown, then saved.

import { z } from "zod";
import { RunsImport } from "@/components/experiments/runs-import";
import { Page } from "@/components/layout/page";
import { FileCard } from "@/components/ui/file-card";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { listExperiments } from "@/lib/experiments/queries";
import { importRuns } from "@/lib/experiments/runs/actions";
import { fileLimit } from "@/lib/format/file-lines";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Import runs" };

const Asked = z.object({ experiment: lenient(z.string()) });

type Props = PageProps<"/projects/[project]/experiments/import">;

export default async function ImportRunsPage({ params, searchParams }: Props) {
  const grant = await openProject(params, "run.log");
  const { experiment } = Asked.parse(await searchParams);
  const [experiments, locale] = await Promise.all([listExperiments(grant), readerLocale()]);
  const { key } = grant.project;
  const basePath = `/projects/${key}/experiments`;
  const day = grant.today;
  return (
    <Page
      title="Import runs"
      guide="/guide/limits"
      lead="Every line is checked first. One wrong line, and nothing is saved."
      crumbs={[{ href: basePath, label: "Experiments" }]}
    >
      <FileCard
        columns={[
          { name: "name", holds: "What the run is called. The only column that is needed." },
          { name: "algorithm", holds: "Such as random forest. May be left out." },
          {
            name: "started_at",
            holds: `A day, or a day and a time: 2026-03-31 14:05. Without a time zone it is read as ${grant.timeZone}; without a date it is now.`,
          },
          { name: "status", holds: "finished, failed or killed; empty means finished." },
          { name: "notes", holds: "May be left out." },
          { name: "param.…", holds: "A column for each parameter, such as param.depth." },
          { name: "metric.…", holds: "A column for each metric, such as metric.recall, with numbers like 0.82." },
        ]}
      >
        <RunsImport
          action={importRuns.bind(null, { project: key })}
          basePath={`${basePath}/import`}
          example={`name,algorithm,started_at,param.depth,metric.recall\nfirst try,random forest,${day},8,0.82`}
          limit={fileLimit}
          locale={locale}
          timeZone={grant.timeZone}
          experiments={experiments.map(({ id, name }) => ({ value: id, label: name }))}
          experimentId={(experiments.find(({ serial }) => String(serial) === experiment) ?? experiments[0])?.id}
        />
      </FileCard>
    </Page>
  );
}
