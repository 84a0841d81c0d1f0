// Measurements from a file: checked as a whole, shown, then saved.

import { z } from "zod";
import { Page } from "@/components/layout/page";
import { MeasurementsImport } from "@/components/requirements/measurements-import";
import { FileCard } from "@/components/ui/file-card";
import { importMeasurements } from "@/lib/deployments/measurements/actions";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { quoted } from "@/lib/format/csv";
import { fileLimit } from "@/lib/format/file-lines";
import { hrefWith } from "@/lib/format/href";
import { lenient } from "@/lib/kernel/fields";
import { fileColumns } from "@/lib/requirements/measurements/schema";
import { listMetrics } from "@/lib/requirements/metrics/queries";

export const metadata = { title: "Import measurements" };

const Asked = z.object({ metric: lenient(z.string()) });

export default async function ImportPage(props: PageProps<"/projects/[project]/requirements/import">) {
  const grant = await openProject(props.params, "measurement.record");
  const { metric } = Asked.parse(await props.searchParams);
  const [metrics, locale] = await Promise.all([listMetrics(grant), readerLocale()]);
  const { key } = grant.project;
  const chosen = metrics.find(({ id }) => id === metric);
  const shown = chosen ?? metrics[0];
  const example = `${fileColumns.join(",")}\n${quoted(shown?.name ?? "Key metric")},${grant.today},${shown?.target ?? 1},`;
  const basePath = hrefWith(`/projects/${key}/requirements/import`, { metric: chosen?.id });
  const requirements = { href: `/projects/${key}/requirements#metrics`, label: "Requirements" };
  return (
    <Page
      title="Import measurements"
      lead="Every line is checked first. One wrong line, and nothing is saved."
      guide="/guide/measurement"
      crumbs={
        chosen
          ? [requirements, { href: `/projects/${key}/requirements/metrics/${chosen.id}`, label: chosen.name }]
          : [requirements]
      }
    >
      <FileCard
        columns={[
          {
            name: "metric",
            holds:
              metrics.length === 0
                ? "The name of a key metric. This project has none yet."
                : `The name of a key metric: ${metrics.map(({ name }) => name).join(", ")}.`,
          },
          {
            name: "measured_at",
            holds: `A day, or a day and a time: 2026-03-31 14:05. Without a time zone it is read as ${grant.timeZone}.`,
          },
          { name: "value", holds: "A number: 12.5, or 12,5 where the file separates by semicolons or tabs." },
          { name: "note", holds: "May be empty or left out." },
          {
            name: "about",
            holds:
              "May be left out. A model version (late-trees 2), a release (Release 3) or a run's id; empty is what is in use.",
          },
        ]}
      >
        <MeasurementsImport
          action={importMeasurements.bind(null, { project: key })}
          basePath={basePath}
          example={example}
          limit={fileLimit}
          locale={locale}
          timeZone={grant.timeZone}
        />
      </FileCard>
    </Page>
  );
}
