// Whom it hurts when a dataset breaks: what is live on it, which model versions, how many runs.
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { Reliance } from "@/lib/deployments/reliance.queries";
import { environmentWords } from "@/lib/deployments/words";

type Props = {
  reliance: Reliance;
  projectKey: string;
  /** Of this version alone. */
  version?: number;
};

export function RelianceCard({ reliance, projectKey, version }: Props) {
  const { live, models, runs, trained } = reliance;
  const of = version === undefined ? "the versions of this dataset" : `version ${version}`;
  const basePath = `/projects/${projectKey}`;
  return (
    <Card title="Downstream impact" lead={`Before a change: what rests on ${of}.`}>
      {runs === 0 ? (
        <p className="text-quiet">
          Nothing yet: no run says that it was trained on {version === undefined ? "any of them" : "it"}.
        </p>
      ) : (
        <ul className="grid gap-2.5">
          {live.map((release) => (
            <li key={release.number} className="flex flex-wrap items-center gap-x-2">
              <Badge tone="accent">Live</Badge>
              <Link href={`${basePath}/deployments/${release.number}`} className="link">
                {`Release ${release.number}`}
              </Link>
              <span className="basis-full text-quiet text-xs">
                {`${release.model} ${release.modelNumber} in ${environmentWords[release.environment].toLowerCase()}, trained on v${release.versionNumber}`}
              </span>
            </li>
          ))}
          {models.map((model) => (
            <li key={model.id} className="flex flex-wrap items-center gap-x-2">
              <Link href={`${basePath}/models/${model.id}`} className="link">
                {`${model.model} ${model.number}`}
              </Link>
              <span className="text-quiet text-xs">{`trained on v${model.versionNumber}`}</span>
            </li>
          ))}
          <li>
            <Disclosure summary={runs === 1 ? "One run was trained on it" : `${runs} runs were trained on it`}>
              <ul className="grid gap-1.5">
                {trained.map(({ id, name, versionNumber }) => (
                  <li key={id} className="flex flex-wrap items-center gap-x-2">
                    <Link href={`${basePath}/experiments/${id}`} className="link">
                      {name}
                    </Link>
                    {version === undefined && <span className="text-quiet text-xs">{`on v${versionNumber}`}</span>}
                  </li>
                ))}
                {runs > trained.length && <li className="text-quiet text-xs">{`and ${runs - trained.length} more`}</li>}
              </ul>
            </Disclosure>
          </li>
        </ul>
      )}
    </Card>
  );
}
