// What is known of a release: which version, where and how, and who did what when.
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { Release } from "@/lib/deployments/queries";
import { modelName } from "@/lib/deployments/rules";
import { environmentWords, releaseStrategyHelp, releaseStrategyWords, servingModeWords } from "@/lib/deployments/words";
import { formatPercent } from "@/lib/format/numbers";

type Props = { release: Release; projectKey: string; locale: string };

export function ReleaseFacts({ release, projectKey, locale }: Props) {
  const { model, modelVersion, modelVersionStatus, environment, strategy, servingMode } = release;
  const when = (by: string | null, at: Date | null) =>
    at && (
      <>
        <Time at={at} />
        {by && <span className="text-quiet">, {by}</span>}
      </>
    );
  const facts: Fact[] = [
    {
      term: "Model version",
      value: (
        <>
          <Link href={`/projects/${projectKey}/models/${release.modelVersionId}`} className="link">
            {modelName({ model, version: modelVersion })}
          </Link>
          {modelVersionStatus === "withdrawn" && " (withdrawn)"}
        </>
      ),
    },
    { term: "Environment", value: environmentWords[environment] },
    {
      term: "Strategy",
      value: (
        <>
          {releaseStrategyWords[strategy]}
          {release.share !== null && `, ${formatPercent(release.share, { locale, maximumFractionDigits: 1 })} of users`}
          <span className="block text-quiet text-xs">{releaseStrategyHelp[strategy]}</span>
        </>
      ),
    },
    { term: "Serving mode", value: servingModeWords[servingMode] },
    { term: "Enters the business at", value: release.integrationPoint },
    { term: "Answers for it", value: release.integrationOwner },
    { term: "Prepared", value: when(release.preparedBy, release.preparedAt) },
    ...(release.deployedAt ? [{ term: "Live since", value: when(release.deployedBy, release.deployedAt) }] : []),
    ...(release.endedAt ? [{ term: "Ended", value: when(release.endedBy, release.endedAt) }] : []),
  ];
  return <DefinitionList facts={facts} />;
}
