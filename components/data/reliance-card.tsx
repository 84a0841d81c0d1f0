// Whom it hurts when a dataset breaks: what is live on it, which model versions, how many runs.
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Reliance } from "@/lib/deployments/reliance/queries";
import { environmentWords } from "@/lib/format/release-words";

export function RelianceCard({ reliance, projectKey }: { reliance: Reliance; projectKey: string }) {
  const { live, models, runs } = reliance;
  const here = `/projects/${projectKey}`;
  return (
    <Card title="Whom it hurts" lead="What rests on the versions of this dataset.">
      {runs === 0 ? (
        <p className="text-quiet">Nothing yet: no run names a version of it as what it was trained on.</p>
      ) : (
        <ul className="grid gap-2.5">
          {live.map((release) => (
            <li key={release.number} className="flex flex-wrap items-center gap-x-2">
              <Badge tone="accent">Live</Badge>
              <Link href={`${here}/deployments/${release.number}`} className="link">
                {`Release ${release.number}`}
              </Link>
              <span className="basis-full text-quiet text-xs">
                {`${release.model} ${release.modelNumber} in ${environmentWords[release.environment].toLowerCase()}, trained on v${release.versionNumber}`}
              </span>
            </li>
          ))}
          {models.map((model) => (
            <li key={model.id} className="flex flex-wrap items-center gap-x-2">
              <Link href={`${here}/models/${model.id}`} className="link">
                {`${model.model} ${model.number}`}
              </Link>
              <span className="text-quiet text-xs">{`trained on v${model.versionNumber}`}</span>
            </li>
          ))}
          <li className="text-quiet">{runs === 1 ? "One run used it." : `${runs} runs used it.`}</li>
        </ul>
      )}
    </Card>
  );
}
