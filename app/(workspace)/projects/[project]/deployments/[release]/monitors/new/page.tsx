// Where a monitor is defined: for a figure of the windows, or for the drift of a feature.
import { WatchDriftForm } from "@/components/deployments/watch-drift-form";
import { WatchFigureForm } from "@/components/deployments/watch-figure-form";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { watchDrift, watchFigure } from "@/lib/deployments/monitors/actions";
import { listKnownMetrics, listMonitors } from "@/lib/deployments/monitors/queries";
import { getRelease } from "@/lib/deployments/queries";
import { listReferences } from "@/lib/deployments/references/queries";
import { releaseName } from "@/lib/deployments/rules";
import { openProject, orNotFound } from "@/lib/doors/asker";

export const metadata = { title: "Define a monitor" };

type Props = PageProps<"/projects/[project]/deployments/[release]/monitors/new">;

export default async function NewMonitorPage({ params }: Props) {
  const grant = await openProject(params, "monitor.define");
  const release = await orNotFound(getRelease(grant, (await params).release));
  const [metrics, references, monitors] = await Promise.all([
    listKnownMetrics(grant, release.id),
    listReferences(grant, release.id),
    listMonitors(grant, [release.id]),
  ]);
  const watched = new Set(monitors.filter(({ kind }) => kind === "drift").map(({ watches }) => watches));
  const features = references.map(({ feature }) => feature).filter((feature) => !watched.has(feature));
  const { key } = grant.project;
  const basePath = `/projects/${key}/deployments/${release.number}`;
  const scope = { project: key, fixed: { release: String(release.number) } };
  return (
    <Page
      title="Define a monitor"
      lead="It judges every window that comes, and opens one alert for each cause."
      guide="/guide/monitor"
      crumbs={[
        { href: `/projects/${key}/deployments`, label: "Deployments" },
        { href: basePath, label: releaseName(release.number) },
      ]}
    >
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-5">
        <Card title="Watch a figure" lead="Something that the windows bring, against a limit.">
          <WatchFigureForm action={watchFigure.bind(null, scope)} metrics={metrics} />
        </Card>
        <Card title="Watch for drift" lead="A feature against the way it was spread when the model was made.">
          {features.length > 0 ? (
            <WatchDriftForm action={watchDrift.bind(null, scope)} features={features} />
          ) : (
            <>
              <p className="mb-3 text-quiet">
                {references.length > 0
                  ? "Every feature with a baseline distribution is watched already."
                  : "The release has no baseline distributions yet: they say how each feature was spread before."}
              </p>
              <ButtonLink href={`${basePath}/references`}>To the baseline distributions</ButtonLink>
            </>
          )}
        </Card>
      </div>
    </Page>
  );
}
