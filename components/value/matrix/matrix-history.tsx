// Every version of the payoff matrix: who set it, why, what moved, and where a mistake was made cheaper once results were known.
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { easedMistakes, matrixChanges } from "@/lib/value/matrix/diff.rules";
import type { MoneyMatrix } from "@/lib/value/matrix/queries";
import type { MoneyFormat } from "../figure-words";
import { EasedNote } from "./eased-note";
import { changeSentence } from "./matrix-words";

type Props = {
  /** Newest first. */
  versions: readonly MoneyMatrix[];
  projectKey: string;
  format: MoneyFormat;
};

const mostShown = 6;

export function MatrixHistory({ versions, projectKey, format }: Props) {
  return (
    <ol className="divide-y divide-border">
      {versions.map((version) => {
        const before = versions.find(({ number }) => number === version.number - 1);
        const changes = before ? matrixChanges(before, version) : [];
        const eased = before && version.afterResults ? easedMistakes(before, version) : [];
        return (
          <li key={version.id} className="grid gap-1.5 py-3.5 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link className="link font-medium" href={`/projects/${projectKey}/value/matrix/${version.number}`}>
                Version {version.number}
              </Link>
              {version.current && <Badge tone="accent">Current</Badge>}
              {version.setAs === "expert" && <Badge>Draft by an expert</Badge>}
              <span className="text-quiet text-xs">
                {version.setBy}, <Time at={version.setAt} look="date" />
              </span>
            </p>
            <p className="max-w-[46rem] whitespace-pre-line text-ink">{version.note}</p>
            <EasedNote eased={eased} by={version.setBy} format={format} />
            {changes.length > 0 && (
              <ul className="grid gap-0.5 text-quiet text-xs">
                {changes.slice(0, mostShown).map((change) => (
                  <li key={JSON.stringify(change)}>{changeSentence(change, format)}</li>
                ))}
                {changes.length > mostShown && <li>{`And ${changes.length - mostShown} more.`}</li>}
              </ul>
            )}
            {before && changes.length === 0 && <p className="text-quiet text-xs">Taken over as it was drafted.</p>}
          </li>
        );
      })}
    </ol>
  );
}
