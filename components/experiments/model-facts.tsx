// Where a model version comes from, and how the rules stand on the data that it learned from.
import { DefinitionList } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { EvidenceState } from "@/db/enums";
import { ruleStateWords } from "@/lib/data/words";
import type { ModelVersion } from "@/lib/experiments/models/queries";
import { runHref } from "./experiments-href";

type Props = {
  version: ModelVersion;
  /** The worst of the quality rules on that very version of the data. */
  checks: EvidenceState | undefined;
  projectKey: string;
};

export function ModelFacts({ version, checks, projectKey }: Props) {
  const { run, runId, experiment, algorithm, trainedOn, proposedBy, proposedAt } = version;
  return (
    <DefinitionList
      facts={[
        {
          term: "From run",
          value: (
            <>
              <Link href={runHref(projectKey, runId)} className="link">
                {run}
              </Link>
              <span className="text-quiet">{` in ${experiment}`}</span>
            </>
          ),
        },
        { term: "Algorithm", value: algorithm || <span className="text-quiet">not said</span> },
        {
          term: "Trained on",
          value: trainedOn ? (
            <span className="flex flex-wrap items-center gap-x-2">
              <Link href={`/projects/${projectKey}/data/${trainedOn.datasetId}`} className="link">
                {`${trainedOn.dataset} v${trainedOn.number}`}
              </Link>
              {checks && (
                <StatusBadge state={checks} plain>
                  {`Rules: ${ruleStateWords[checks].toLowerCase()}`}
                </StatusBadge>
              )}
            </span>
          ) : (
            <span className="text-quiet">no dataset of this project</span>
          ),
        },
        {
          term: "Chosen",
          value:
            version.scoredRuns === null ? (
              <span className="text-quiet">on no hold-out that the team has named</span>
            ) : (
              `1 of ${version.scoredRuns} ${version.scoredRuns === 1 ? "run" : "runs"} scored on its hold-out by then, deleted ones too`
            ),
        },
        {
          term: "Proposed",
          value: (
            <>
              <Time at={proposedAt} />
              {` by ${proposedBy}`}
            </>
          ),
        },
      ]}
    />
  );
}
