// The share of each class among the cases in use, with who stated it, from where and when; every version so far, and the form for the next.
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { BoundAction } from "@/lib/form";
import { formatDay } from "@/lib/format/dates";
import { formatPercent } from "@/lib/format/numbers";
import type { BaseRate } from "@/lib/value/base-rate/queries";
import { mixOf, type Share, sharesOfCounts } from "@/lib/value/base-rate/rules";
import type { ClassMatrix } from "@/lib/value/matrix/rules";
import { BaseRateForm } from "./base-rate-form";

type Props = {
  matrix: ClassMatrix;
  /** Newest first. */
  rates: readonly BaseRate[];
  today: string;
  locale: string;
  /** Left out for those who may not state it. */
  action?: BoundAction;
};

export function BaseRateCard({ matrix, rates, today, locale, action }: Props) {
  const [current, ...earlier] = rates;
  const fits = current && mixOf(current, matrix) !== null;
  const counted = matrix.today && sharesOfCounts(matrix, matrix.today.counts);
  const start =
    fits || !counted
      ? {
          shares: current && fits ? percentsOf(matrix, current.shares) : [],
          source: current?.source ?? "",
          asOf: today,
        }
      : {
          shares: percentsOf(matrix, counted),
          source: `Counts of today's process: ${matrix.today?.stretch}`,
          asOf: today,
        };
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
        {action && (
          <Disclosure summary={current ? "State it anew" : "State it"} open={!current || !fits || undefined}>
            <div className="pt-3">
              <BaseRateForm
                key={`${matrix.labels.join()} ${current?.number}`}
                action={action}
                labels={matrix.labels}
                start={start}
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

function Stated({ rate: { shares, source, asOf, setBy, setAt }, locale }: { rate: BaseRate; locale: string }) {
  return (
    <div className="grid gap-1">
      <p className="font-medium tabular-nums">
        {shares
          .map(({ label, share }) => `“${label}” ${formatPercent(share, { locale, maximumFractionDigits: 2 })}`)
          .join(", ")}
      </p>
      <p>{source}</p>
      <p className="text-quiet text-xs">
        {`As of ${formatDay(asOf, locale)}. ${setBy}, `}
        <Time at={setAt} look="date" />
      </p>
    </div>
  );
}

/** As people type them, in the order of the matrix's labels. */
function percentsOf(matrix: ClassMatrix, shares: readonly Share[]): string[] {
  return (mixOf({ shares }, matrix) ?? []).map((share) => String(Math.round(share * 10_000) / 100));
}
