// What adopting another version would change for a project: gate by gate, criterion by criterion.
import { ArrowRight } from "lucide-react";
import { gateStateWords } from "@/lib/lifecycle/gate.words";
import type { Preview } from "@/lib/lifecycle/templates/preview.rules";
import { gateModeWords } from "@/lib/lifecycle/templates/words";
import { criterionTitle } from "@/lib/lifecycle/words";
import { gateWords } from "@/lib/projects/words";
import { CriterionBadge } from "../criterion-badge";

export function PreviewList({ previews }: { previews: readonly Preview[] }) {
  return (
    <ul className="grid gap-4">
      {previews.map(({ gate, mode, state, criteria }) => (
        <li key={gate}>
          <p className="font-medium text-ink">{gateWords[gate]}</p>
          <p className="text-quiet">
            {state.before === state.after
              ? `It stays as it is: ${gateStateWords[state.after].toLowerCase()}.`
              : `From ${gateStateWords[state.before].toLowerCase()} to ${gateStateWords[state.after].toLowerCase()}.`}
            {mode.before !== mode.after &&
              ` ${gateModeWords[mode.after]}, where it ${gateModeWords[mode.before].toLowerCase()} now.`}
          </p>
          {criteria.length > 0 && (
            <ul className="mt-2 divide-y divide-border border-border border-y">
              {criteria.map(({ criterion, before, after }) => (
                <li key={criterion.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
                  <span className="min-w-0 flex-1 basis-56">{criterionTitle(criterion)}</span>
                  <span className="flex items-center gap-2">
                    {before ? (
                      <CriterionBadge of={criterion} state={before} />
                    ) : (
                      <span className="text-quiet text-xs">Not asked for</span>
                    )}
                    <ArrowRight className="size-3.5 shrink-0 text-quiet" aria-label="becomes" />
                    {after ? (
                      <CriterionBadge of={criterion} state={after} />
                    ) : (
                      <span className="text-quiet text-xs">No longer asked for</span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
