// Passed gates that no longer pass: what failed, from what to what, since when, and who has it.
import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import { writerOf } from "@/lib/format/numbers";
import type { Lapse } from "@/lib/lifecycle/lapses/queries";
import { criterionReason, criterionTitle } from "@/lib/lifecycle/words";
import { gateWords } from "@/lib/projects/words";
import { CriterionBadge } from "./criterion-badge";

type Props = {
  lapses: readonly Lapse[];
  currency: string;
  locale: string;
  /** What that means, to whoever reads it. */
  renderLapse: (lapse: Lapse) => ReactNode;
  /** What may be done about one. */
  action?: (lapse: Lapse) => ReactNode;
};

export function Lapses({ lapses, currency, locale, renderLapse, action }: Props) {
  return (
    <ul className="grid gap-4">
      {lapses.map((lapse) => {
        const { id, gates, before, after, owner, lapsedAt } = lapse;
        return (
          <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-2">
            <CriterionBadge of={after} state={after.state} className="mt-px sm:w-28" />
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-medium text-ink">{criterionTitle(after)}</p>
              <p className="text-quiet">
                Was: {criterionReason(before, { currency, locale })} Now: {criterionReason(after, { currency, locale })}
              </p>
              {after.shortfalls.map(({ requirement, metric, value, target, unit }) => (
                <p key={requirement} className="text-ink">
                  {requirement}
                  {metric && value !== null && target !== null && (
                    <span className="text-quiet tabular-nums">
                      {" "}
                      ({metric}: {[value, target].map(writerOf([value, target], { locale, unit })).join(", asked for ")}
                      )
                    </span>
                  )}
                </p>
              ))}
              {renderLapse(lapse)}
              <p className="mt-1 text-quiet text-xs">
                {gates.map((gate) => gateWords[gate]).join(", ")} · since <Time at={lapsedAt} /> ·{" "}
                <span className="text-ink">{owner}</span> has it
              </p>
              {action?.(lapse)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
