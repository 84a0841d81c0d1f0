// Where a run stands, whose it is, and what it learned from.
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { runIdOf } from "@/lib/experiments/rules";
import type { Run } from "@/lib/experiments/runs/queries";
import { runSourceWords } from "@/lib/experiments/words";
import { runsHref } from "./experiments-href";
import { RunBadge } from "./run-badge";

type Props = { run: Run; projectKey: string };

export function RunFacts({ run, projectKey }: Props) {
  const { status, experiment, experimentSerial, startedAt, endedAt, userId, loggedBy, source, algorithm } = run;
  const moment = (at: Date) => <Time at={at} look="exact" />;
  const facts: (Fact | false)[] = [
    { term: "Status", value: <RunBadge status={status} /> },
    {
      term: "Experiment",
      value: (
        <Link href={runsHref(projectKey, { experiment: String(experimentSerial) })} className="link">
          {experiment}
        </Link>
      ),
    },
    { term: "Algorithm", value: algorithm || <span className="text-quiet">not said</span> },
    {
      term: "Trained on",
      value: run.dataset ? (
        <Link href={`/projects/${projectKey}/data/${run.datasetId}/versions/${run.datasetVersion}`} className="link">
          {`${run.dataset} v${run.datasetVersion}`}
        </Link>
      ) : (
        <span className="text-quiet">no dataset of this project</span>
      ),
    },
    { term: "Started", value: moment(startedAt) },
    endedAt !== null && { term: "Ended", value: moment(endedAt) },
    { term: "Logged", value: `by ${loggedBy}, ${runSourceWords[source]}` },
    userId !== "" && userId !== loggedBy && { term: "As", value: userId },
    { term: "Run id", value: <code className="break-all font-mono text-xs">{runIdOf(run.id)}</code> },
  ];
  return <DefinitionList facts={facts.filter((fact) => fact !== false)} />;
}
