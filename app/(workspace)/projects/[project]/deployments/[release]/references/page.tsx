// How features were spread when the model was made: what is recorded, and a file that brings it.
import { ReferenceTable } from "@/components/deployments/reference-table";
import { ReferencesImport } from "@/components/deployments/references-import";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { FileCard } from "@/components/ui/file-card";
import { allows } from "@/lib/access/policy";
import { getRelease } from "@/lib/deployments/queries";
import { importReferences } from "@/lib/deployments/references/actions";
import { listReferences } from "@/lib/deployments/references/queries";
import { referenceColumns } from "@/lib/deployments/references/schema";
import { releaseName } from "@/lib/deployments/rules";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { fileLimit } from "@/lib/format/file-lines";

export const metadata = { title: "Baseline distributions" };

const holds = {
  feature: "Its name, as the windows call it.",
  bin: "The name of a bin, such as “0 to 10” or “north”; in the order in which windows count them.",
  count: "How many cases of the training data fell into it, a whole number.",
} as const;

type Props = PageProps<"/projects/[project]/deployments/[release]/references">;

export default async function ReferencesPage({ params }: Props) {
  const grant = await openProject(params);
  const release = await orNotFound(getRelease(grant, (await params).release));
  const [references, locale] = await Promise.all([listReferences(grant, release.id), readerLocale()]);
  const { key } = grant.project;
  const basePath = `/projects/${key}/deployments/${release.number}`;
  const current = release.status === "prepared" || release.status === "live";
  const records = current && allows("release.prepare", grant.standing);
  return (
    <Page
      title="Baseline distributions"
      lead="How each feature was spread when the model was made: windows are compared with it."
      guide="/guide/drift"
      crumbs={[
        { href: `/projects/${key}/deployments`, label: "Deployments" },
        { href: basePath, label: releaseName(release.number) },
      ]}
    >
      <Card title="Recorded" flush={references.length > 0}>
        {references.length > 0 ? (
          <ReferenceTable references={references} locale={locale} />
        ) : (
          <EmptyState title="No baseline distribution yet">
            {records
              ? "Bring a file below, or let the training job send them."
              : "An ML engineer of the project brings them, while the release is prepared or live."}
          </EmptyState>
        )}
      </Card>
      {records && (
        <FileCard
          title="Bring a file"
          lead="One line for each bin. One wrong line, and nothing is saved."
          columns={referenceColumns.map((name) => ({ name, holds: holds[name] }))}
        >
          <ReferencesImport
            action={importReferences.bind(null, { project: key, fixed: { release: String(release.number) } })}
            basePath={`${basePath}/references`}
            example={`${referenceColumns.join(",")}\ntenure,0 to 1 year,1840\ntenure,1 to 5 years,3120\ntenure,5 years and more,990`}
            limit={fileLimit}
            locale={locale}
          />
        </FileCard>
      )}
    </Page>
  );
}
