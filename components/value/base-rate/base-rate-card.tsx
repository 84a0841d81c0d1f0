// The share of each class among the cases in use, with who stated it, from where and when; every version so far, and the form for the next.
import type { ComponentProps } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { BoundAction } from "@/lib/doors/form";
import { formatDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { sharesWords } from "@/lib/format/shares";
import type { ObservedBaseRate } from "@/lib/value/base-rate/observed.queries";
import type { BaseRate } from "@/lib/value/base-rate/queries";
import { countedPercent, mixOf, type Share, sharesOfCounts, typedPercent } from "@/lib/value/base-rate/rules";
import type { ClassMatrix } from "@/lib/value/matrix/rules";
import { BaseRateForm } from "./base-rate-form";

type Props = {
  matrix: ClassMatrix;
  /** Newest first. */
  rates: readonly BaseRate[];
  /** What the latest monitoring windows show; null where too few cases are labelled. */
  observed: ObservedBaseRate | null;
  today: string;
  locale: string;
  /** Left out for those who may not state it. */
  action?: BoundAction;
};

export function BaseRateCard({ matrix, rates, observed, today, locale, action }: Props) {
  const [current, ...earlier] = rates;
  const fits = current && mixOf(current, matrix) !== null;
  const newer = observed && (!current || !fits || observed.until > current.asOf) ? observed : null;
  return (
    <Card
      id="base-rate"
      title="Base rate"
      lead="How often each class occurs in use. A hold-out may hold other shares: every value per case is brought to these."
    >
      <div className="grid gap-4">
        {current ? (
          <Stated rate={current} locale={locale} />
        ) : (
          <p className="text-quiet">Not stated yet: each hold-out's own mix counts.</p>
        )}
        {current && !fits && (
          <p className="text-stale-ink">The payoff matrix speaks of other classes now, so this does not count.</p>
        )}
        {newer && <p>{observedWords(newer, locale)}</p>}
        {action && (
          <Disclosure
            summary={current ? "State it anew" : "State it"}
            open={!current || !fits || newer !== null || undefined}
          >
            <div className="pt-3">
              <BaseRateForm
                key={`${matrix.labels.join()} ${current?.number} ${newer?.until}`}
                action={action}
                labels={matrix.labels}
                start={startOf({ matrix, current: fits ? current : null, observed: newer, today, locale })}
                version={current?.number ?? 0}
              />
            </div>
          </Disclosure>
        )}
        {earlier.length > 0 && (
          <Disclosure summary={earlier.length === 1 ? "1 earlier version" : `${earlier.length} earlier versions`}>
            <ol className="grid gap-3 pt-2">
              {earlier.map((rate) => (
                <li key={rate.id}>
                  <Stated rate={rate} locale={locale} />
                </li>
              ))}
            </ol>
          </Disclosure>
        )}
      </div>
    </Card>
  );
}

function Stated({
  rate: { shares, source, asOf, afterResults, setBy, setAt },
  locale,
}: {
  rate: BaseRate;
  locale: string;
}) {
  return (
    <div className="grid gap-1">
      <p className="font-medium tabular-nums">{sharesWords(shares, locale)}</p>
      <p>{source}</p>
      <p className="text-quiet text-xs">
        {`As of ${formatDay(asOf, locale)}. ${setBy}, `}
        <Time at={setAt} look="date" />
        {afterResults && ", after results were seen"}
      </p>
    </div>
  );
}

/** "Latest monitoring windows: “leaves” 12%, “stays” 88% of 1,204 labelled cases, until 25 Aug 2026" */
function observedWords({ shares, labelled, cases, until }: ObservedBaseRate, locale: string): string {
  const formatCount = (count: number) => formatNumber(count, { locale });
  const unlabelled = labelled < cases ? ` (of ${formatCount(cases)} in all)` : "";
  const of = `${sharesWords(shares, locale)} of ${formatCount(labelled)} labelled cases${unlabelled}`;
  return `Latest monitoring windows: ${of}, until ${formatDay(until, locale)}.`;
}

type Known = {
  matrix: ClassMatrix;
  current: BaseRate | null;
  observed: ObservedBaseRate | null;
  today: string;
  locale: string;
};

/** What the form starts with: what production shows, else what is stated, else what today's process counted. The person confirms it. */
function startOf({ matrix, current, observed, today, locale }: Known): ComponentProps<typeof BaseRateForm>["start"] {
  if (observed) {
    const { release, labelled, from, until } = observed;
    const source = `Monitoring windows of release ${release}, ${formatDay(from, locale)} to ${formatDay(until, locale)}: ${formatNumber(labelled, { locale })} labelled cases`;
    return { shares: percentsOf(matrix, observed.shares, countedPercent), source, asOf: until };
  }
  if (current) return { shares: percentsOf(matrix, current.shares), source: current.source, asOf: today };
  const countedShares = matrix.today && sharesOfCounts(matrix, matrix.today.counts);
  if (!countedShares) return { shares: [], source: "", asOf: today };
  const source = `Counts of today's process: ${matrix.today?.stretch}`;
  return { shares: percentsOf(matrix, countedShares, countedPercent), source, asOf: today };
}

/** As people type them, in the order of the matrix's labels. */
function percentsOf(
  matrix: ClassMatrix,
  shares: readonly Share[],
  write = (share: number) => typedPercent(share),
): string[] {
  return (mixOf({ shares }, matrix) ?? []).map((share) => write(share));
}
