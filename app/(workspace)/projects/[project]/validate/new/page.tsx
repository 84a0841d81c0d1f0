// Samples for the experts from a file: checked as a whole, shown, then saved.

import { z } from "zod";
import { SamplesImport } from "@/components/data/samples/samples-import";
import { Page } from "@/components/layout/page";
import { FileCard } from "@/components/ui/file-card";
import { importSamples } from "@/lib/data/samples/actions";
import { fileLimit } from "@/lib/data/samples/schema";
import { listVersionChoices } from "@/lib/data/versions/queries";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Bring samples" };

const Asked = z.object({ version: lenient(z.string()) });

export default async function NewSamplesPage(props: PageProps<"/projects/[project]/validate/new">) {
  const grant = await openProject(props.params, "dataset.version");
  const { version } = Asked.parse(await props.searchParams);
  const [versions, locale] = await Promise.all([listVersionChoices(grant), readerLocale()]);
  const { key } = grant.project;
  const validate = `/projects/${key}/validate`;
  return (
    <Page
      title="Bring samples"
      lead="Every line is checked first. One wrong line, and nothing is saved."
      guide="/guide/sample"
      crumbs={[{ href: validate, label: "Validation" }]}
    >
      <FileCard
        title="The cases, and what to ask about them"
        columns={[
          { name: "answer", holds: "What the model or the data says of the case. The expert judges this." },
          {
            name: "confidence",
            holds: "How sure the model is, from 0 to 1. May be left out; with it the surest mistakes come first.",
          },
          {
            name: "every other column",
            holds: "A fact of the case. The expert reads its name and what it holds, so use words that they know.",
          },
        ]}
      >
        <SamplesImport
          action={importSamples.bind(null, { project: key })}
          basePath={`${validate}/new`}
          example={
            'Claim,Amount,answer,confidence\n"Water came through the kitchen ceiling",1840,simple,0.94\n"Fire in the workshop",92000,hard,0.71'
          }
          limit={fileLimit}
          locale={locale}
          versions={versions.map(({ id, dataset, number, current }) => ({
            value: id,
            label: `${dataset}, version ${number}${current ? "" : " (earlier)"}`,
          }))}
          version={versions.find(({ id }) => id === version)?.id}
        />
      </FileCard>
    </Page>
  );
}
