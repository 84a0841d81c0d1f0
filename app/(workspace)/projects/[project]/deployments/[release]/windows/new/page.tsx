// Where a window of production is recorded by hand, for what no program sends.
import { WindowForm } from "@/components/deployments/window-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { listKnownMetrics, listMonitors } from "@/lib/deployments/monitors/queries";
import { getRelease } from "@/lib/deployments/queries";
import { releaseName } from "@/lib/deployments/rules";
import { recordWindow } from "@/lib/deployments/windows/actions";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { writtenMoment } from "@/lib/kernel/days";

export const metadata = { title: "Record a window" };

type Props = PageProps<"/projects/[project]/deployments/[release]/windows/new">;

const dayMs = 86_400_000;
/** More names than this are left to a program. */
const most = 12;

export default async function NewWindowPage({ params }: Props) {
  const grant = await openProject(params, "measurement.record");
  const release = await orNotFound(getRelease(grant, (await params).release));
  const [metricNames, monitors] = await Promise.all([
    listKnownMetrics(grant, release.id),
    listMonitors(grant, [release.id]),
  ]);
  const watched = monitors.filter(({ kind }) => kind !== "drift").map(({ watches }) => watches);
  const { key } = grant.project;
  const basePath = `/projects/${key}/deployments/${release.number}`;
  const curl = [
    `POST /api/v1/projects/${key}/releases/${release.number}/windows`,
    `{ "windows": [{ "startedAt": "2026-03-31T00:00:00Z", "endedAt": "2026-04-01T00:00:00Z",`,
    `  "cases": 1200, "values": { "${watched[0] ?? "latency p95"}": 81.5 }, "histograms": {} }] }`,
  ].join("\n");
  return (
    <Page
      title="Record a window"
      lead="A stretch of time in production and what was measured in it; figures left empty are left out."
      guide="/guide/window"
      crumbs={[
        { href: `/projects/${key}/deployments`, label: "Deployments" },
        { href: basePath, label: releaseName(release.number) },
      ]}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5">
        <Card>
          <WindowForm
            action={recordWindow.bind(null, { project: key, fixed: { release: String(release.number) } })}
            metrics={[...new Set([...watched, ...metricNames])].slice(0, most)}
            from={writtenMoment(new Date(grant.now.getTime() - dayMs), grant.timeZone)}
            until={writtenMoment(grant.now, grant.timeZone)}
            timeZone={grant.timeZone}
          />
        </Card>
        <Card title="By a program" lead="Up to 500 windows at once, with histograms for drift.">
          <pre className="overflow-x-auto whitespace-pre-wrap break-words font-mono text-quiet text-xs">{curl}</pre>
        </Card>
      </div>
    </Page>
  );
}
