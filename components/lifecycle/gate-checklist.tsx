// A gate, criterion by criterion: how each stands, why, and where it can be put right.

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { roleInSentence } from "@/lib/access/words";
import { isSignature } from "@/lib/lifecycle/criteria/signature.rules";
import type { CriterionResult } from "@/lib/lifecycle/gate-result.rules";
import { lastMomentOf } from "@/lib/lifecycle/waivers.rules";
import { criterionReason, criterionTitle } from "@/lib/lifecycle/words";
import { CriterionBadge } from "./criterion-badge";

type Props = {
  projectKey: string;
  currency: string;
  locale: string;
  criteria: readonly CriterionResult[];
  /** How a criterion is judged, in a sentence, and what the template asks of its evidence. */
  terms?: (criterion: CriterionResult) => { asks: string; terms: readonly string[] } | undefined;
  /** What stands beside a criterion: a waiver's form. */
  aside?: (criterion: CriterionResult) => ReactNode;
  /** What its judgement rests on, piece by piece. */
  evidence?: (criterion: CriterionResult) => ReactNode;
  /** As it was: nothing can be done about it any more. */
  past?: boolean;
};

export function GateChecklist({ projectKey, currency, locale, criteria, terms, aside, evidence, past }: Props) {
  return (
    <ul className="divide-y divide-border">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="flex flex-wrap items-start gap-x-4 gap-y-1.5 py-3 first:pt-0 last:pb-0">
          <CriterionBadge of={criterion} state={criterion.state} className="mt-px sm:w-28" />
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-medium text-ink">{criterionTitle(criterion)}</p>
            <p className="text-quiet">
              {criterionReason(criterion, { currency, locale })}
              {criterion.askedAt && (
                <>
                  {" Asked for since "}
                  <Time at={new Date(criterion.askedAt)} look="date" />, after this gate had passed: its first result
                  counts.
                </>
              )}
              {criterion.waiver && (
                <>
                  {" Waived until "}
                  <Time at={lastMomentOf(criterion.waiver)} look="date" />: {criterion.waiver.reason}
                </>
              )}
            </p>
            {criterion.doubted && (
              <p className="text-stale-ink">
                The newest measurement of{" "}
                {criterion.doubted.length === 1 ? "one requirement" : `${criterion.doubted.length} requirements`} says
                otherwise: not believed yet. It counts if the next one says the same.
              </p>
            )}
            {terms && <Terms {...terms(criterion)} />}
            <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs empty:hidden">
              {!past && criterion.state !== "met" && !isSignature(criterion) && (
                <Link
                  href={`/projects/${projectKey}/${criterion.repair.where}`}
                  className="text-accent hover:underline"
                >
                  Put it right
                  <span className="text-quiet"> · {criterion.repair.roles.map(roleInSentence).join(" or ")}</span>
                </Link>
              )}
              {aside?.(criterion)}
            </div>
          </div>
          <div className="basis-full empty:hidden sm:pl-32">{evidence?.(criterion)}</div>
        </li>
      ))}
    </ul>
  );
}

function Terms({ asks, terms = [] }: { asks?: string; terms?: readonly string[] }) {
  if (!asks) return null;
  return (
    <Disclosure className="text-xs" summary={terms.length > 0 ? terms.join(" ") : "How it is judged"}>
      <p className="text-quiet">{asks}</p>
    </Disclosure>
  );
}
