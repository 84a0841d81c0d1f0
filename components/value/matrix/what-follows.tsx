// What a payoff matrix comes to: the sentences that follow from it, or the amounts that can't be meant.
import { Callout } from "@/components/ui/callout";
import { findImplausibilities } from "@/lib/value/matrix/plausibility.rules";
import type { Matrix } from "@/lib/value/matrix/rules";
import type { MoneyFormat } from "../figure-words";
import { consequences, unreasonSentence } from "./matrix-words";

const most = 4;

export function WhatFollows({ matrix, format }: { matrix: Matrix; format: MoneyFormat }) {
  const found = findImplausibilities(matrix);
  const sentences = consequences(matrix, format);
  return (
    <div className="grid gap-3">
      {found.length > 0 && (
        <Callout tone="stale" title="Some amounts contradict each other">
          <ul className="mt-1 grid gap-1">
            {found.slice(0, most).map((each) => (
              <li key={JSON.stringify(each)}>{unreasonSentence(matrix, each)}</li>
            ))}
            {found.length > most && <li>{`And ${found.length - most} more.`}</li>}
          </ul>
        </Callout>
      )}
      {sentences.map((sentence) => (
        <p key={sentence} className="text-pretty text-ink">
          {sentence}
        </p>
      ))}
      {found.length === 0 && sentences.length === 0 && (
        <p className="text-quiet">No answer is better than another yet: all amounts are the same.</p>
      )}
    </div>
  );
}
