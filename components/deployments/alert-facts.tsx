// What an alert is about: since when, how bad now and at its worst, who has it, and how it ended.
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { AlertDetails } from "@/lib/deployments/alerts/queries";
import { monitorName } from "@/lib/deployments/monitors/rules";
import { modelName, releaseName } from "@/lib/deployments/rules";
import { environmentWords } from "@/lib/deployments/words";
import { formatNumber } from "@/lib/format/numbers";
import { sayReading } from "./reading-words";

type Props = { alert: AlertDetails; projectKey: string; locale: string };

export function AlertFacts({ alert, projectKey, locale }: Props) {
  const { release, monitorId, environment, since, openedAt, windows, owner, acknowledgedAt, lastWindowAt } = alert;
  const basePath = `/projects/${projectKey}/deployments/${release}`;
  const facts: Fact[] = [
    {
      term: "Release",
      value: (
        <>
          <Link href={basePath} className="link">
            {releaseName(release)}
          </Link>
          {`, ${modelName({ model: alert.model, version: alert.modelVersion })}, ${environmentWords[environment].toLowerCase()}`}
        </>
      ),
    },
    { term: "Enters the business at", value: alert.integrationPoint },
    {
      term: "Monitor",
      value: (
        <Link href={`${basePath}/monitors/${monitorId}`} className="link">
          {monitorName(alert, locale)}
        </Link>
      ),
    },
    { term: "Since", value: <Time at={since} /> },
    {
      term: "Opened",
      value: (
        <>
          <Time at={openedAt} />
          <span className="text-quiet">
            , {windows === 1 ? "one failing window" : `${windows} failing windows`} so far
          </span>
        </>
      ),
    },
    {
      term: "Latest",
      value: (
        <>
          {sayReading(alert, alert.value, locale)}
          <span className="text-quiet">
            {alert.psi !== null && ` (PSI ${formatNumber(alert.psi, { locale })})`}
            {alert.pooled !== null && alert.pooled > 1 && `, ${alert.pooled} windows together`}
            {", "}
            <Time at={lastWindowAt} />
          </span>
        </>
      ),
    },
    { term: "Worst", value: sayReading(alert, alert.worst, locale) },
    {
      term: "Who has it",
      value: owner ? (
        <>
          {owner}
          {acknowledgedAt && (
            <span className="text-quiet">
              , since <Time at={acknowledgedAt} />
            </span>
          )}
        </>
      ) : (
        <span className="text-quiet">nobody yet</span>
      ),
    },
  ];
  return <DefinitionList facts={facts} />;
}
