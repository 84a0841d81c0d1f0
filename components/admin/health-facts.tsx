// The installation in figures, and what is switched on in it.
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { KeyFigure } from "@/components/ui/key-figure";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Jobs } from "@/lib/admin/health/queries";
import { formatNumber } from "@/lib/format/numbers";

type Props = {
  locale: string;
  health: {
    version: string;
    nodeVersion: string;
    databaseVersion: string;
    databaseBytes: number;
    migrations: number;
    migratedAt: Date | null;
    people: number;
    openSessions: number;
    eventsInADay: number;
    sendsMail: boolean;
    signsOn: boolean;
    jobs: Jobs;
  };
};

const megabyte = 1_000_000;

export function HealthFacts({ health, locale }: Props) {
  const figures = [
    {
      label: "People",
      value: health.people,
      range: "whose account is open",
      href: "/admin/people",
      evidence: "See them",
    },
    { label: "Open sessions", value: health.openSessions, range: "browsers that are signed in" },
    {
      label: "Events in a day",
      value: health.eventsInADay,
      range: "things done in the last 24 hours",
      href: "/admin/audit",
      evidence: "See the log",
    },
    {
      label: "Database",
      value: health.databaseBytes / megabyte,
      unit: "MB",
      range: `Postgres ${health.databaseVersion.split(" ")[0]}`,
    },
  ];
  return (
    <Grid>
      {figures.map(({ value, ...figure }) => (
        <GridItem key={figure.label} span={3}>
          <Card>
            <KeyFigure {...figure} value={formatNumber(value, { locale })} />
          </Card>
        </GridItem>
      ))}
      <GridItem span={6}>
        <Card title="Versions">
          <DefinitionList
            facts={[
              { term: "Quintet", value: health.version },
              { term: "Node.js", value: health.nodeVersion },
              { term: "Postgres", value: health.databaseVersion },
              {
                term: "Migrations",
                value: (
                  <>
                    {health.migrations} applied
                    {health.migratedAt && (
                      <>
                        , the newest written <Time at={health.migratedAt} look="date" />
                      </>
                    )}
                  </>
                ),
              },
            ]}
          />
        </Card>
      </GridItem>
      <GridItem span={6}>
        <Card title="What is switched on">
          <DefinitionList
            facts={[
              {
                term: "Mail",
                value: (
                  <Switch
                    on={health.sendsMail}
                    off="Links are shown to the admin instead. Set SMTP_URL to send mails."
                  />
                ),
              },
              {
                term: "Company sign-on",
                value: (
                  <Switch on={health.signsOn} off="People sign in by password. Set OIDC_ISSUER and OIDC_CLIENT_ID." />
                ),
              },
              { term: "Jobs", value: <JobFacts jobs={health.jobs} locale={locale} /> },
            ]}
          />
        </Card>
      </GridItem>
    </Grid>
  );
}

function Switch({ on, off }: { on: boolean; off: string }) {
  if (on) return <StatusBadge state="met">On</StatusBadge>;
  return (
    <>
      <StatusBadge state="missing">Off</StatusBadge> <span className="text-quiet text-xs">{off}</span>
    </>
  );
}

/** Judging gates, and all that falls due by itself. */
function JobFacts({ jobs, locale }: { jobs: Jobs; locale: string }) {
  const { lastRanAt, areRunning, waiting, failures } = jobs;
  const last = lastRanAt ? (
    <>
      last <Time at={lastRanAt} />
    </>
  ) : (
    "none has run yet"
  );
  return (
    <>
      <JobBadge failures={failures} areRunning={areRunning} />{" "}
      <span className="text-quiet text-xs">
        {last}
        {waiting > 0 && `, ${formatNumber(waiting, { locale })} waiting`}
        {!areRunning && ". Gates lapse and reviews fall due only while they run: start Quintet with npm start."}
      </span>
      {failures.map(({ name, failure }) => (
        <p key={name} className="text-xs">
          {name}: {failure}
        </p>
      ))}
    </>
  );
}

function JobBadge({ failures, areRunning }: Pick<Jobs, "failures" | "areRunning">) {
  if (failures.length > 0) return <StatusBadge state="unmet">Failing</StatusBadge>;
  if (areRunning) return <StatusBadge state="met">Running</StatusBadge>;
  return <StatusBadge state="missing">Not running</StatusBadge>;
}
