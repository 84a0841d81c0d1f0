// What a payoff matrix comes to: the sentences that follow from it, or the amounts that can't be meant.
import { Callout } from "@/components/ui/callout";
import { findImplausibilities } from "@/lib/value/matrix/plausibility.rules";
import type { Matrix } from "@/lib/value/matrix/rules";
import type { MoneyFormat } from "../figure-words";
import { consequences, unreasonSentence } from "./matrix-words";

const most = 4;

export function WhatFollows({ matrix, format }: { matrix: Matrix; format: MoneyFormat }) {
  const implausibilities = findImplausibilities(matrix);
  const sentences = consequences(matrix, format);
  return (
    <div className="grid gap-3">
      {implausibilities.length > 0 && (
        <Callout tone="stale" title="Some amounts contradict each other">
          <ul className="mt-1 grid gap-1">
            {implausibilities.slice(0, most).map((each) => (
              <li key={JSON.stringify(each)}>{unreasonSentence(matrix, each)}</li>
            ))}
            {implausibilities.length > most && <li>{`And ${implausibilities.length - most} more.`}</li>}
          </ul>
        </Callout>
      )}
      {sentences.map((sentence) => (
        <p key={sentence} className="text-pretty text-ink">
          {sentence}
        </p>
      ))}
      {implausibilities.length === 0 && sentences.length === 0 && (
        <p className="text-quiet">No answer is better than another yet: all amounts are the same.</p>
      )}
    </div>
  );
}
