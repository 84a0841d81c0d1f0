// The reader's projects, a line each: what has arrived against what was promised by now, the worst first; then those not live yet.
import { ChartKey } from "@/components/charts/chart-key";
import { PromiseBullet } from "@/components/charts/promise-bullet";
import { niceScale } from "@/components/charts/scale";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import type { Phase } from "@/db/enums";
import { formatMoney } from "@/lib/format/money";
import type { LivePromise } from "@/lib/portfolio/promises.rules";
import { deliveryColumns } from "./delivery-columns";
import { DeliveryRow } from "./delivery-row";

type Ahead = { key: string; name: string; phase: Phase; paysBack: number | null };

type Props = {
  live: readonly LivePromise[];
  /** Not live, so that nothing was promised by now. */
  ahead: readonly Ahead[];
  /** How many there are in all. */
  count: number;
  locale: string;
};

const legend = (
  <p className="flex flex-wrap gap-x-4 text-quiet text-xs">
    <ChartKey mark="line" colour="var(--chart-1)">
      Arrived
    </ChartKey>
    <ChartKey mark="tick" colour="var(--ink)">
      Promised by now
    </ChartKey>
    <ChartKey mark="area" colour="var(--chart-1)" opacity={0.2}>
      Likely range
    </ChartKey>
  </p>
);

/** Of both kinds together: more is a list to work with, and stands in the portfolio. */
const shown = 8;

export function DeliveryList({ live, ahead, count, locale }: Props) {
  const first = live.slice(0, shown);
  const rest = ahead.slice(0, shown - first.length);
  const [currency, other] = new Set(first.map((promise) => promise.currency));
  const scaleOf = (of: string) =>
    niceScale(
      first
        .filter((one) => one.currency === of)
        .flatMap(({ now, arrived }) => [now.p10, now.p90, now.mean, arrived.total]),
      { zero: true, steps: 2 },
    );
  const more = count - first.length - rest.length;
  // amounts of two currencies stand on two scales, so that no axis speaks for both
  const axis = currency && !other ? scaleOf(currency) : null;
  return (
    <Card title="Projects" flush actions={first.length > 0 && legend}>
      {axis && currency && (
        <div
          className={cn("px-4 pb-1 text-quiet text-xs max-md:hidden sm:px-5 md:grid md:items-center", deliveryColumns)}
        >
          <span />
          <span />
          <p className="relative h-4 tabular-nums">
            <span className="absolute left-0">{formatMoney(axis.low, currency, { locale, compact: true })}</span>
            <span className="absolute right-0">{formatMoney(axis.high, currency, { locale, compact: true })}</span>
          </p>
          <span />
          <span className="justify-self-end whitespace-nowrap">Likely to pay back</span>
        </div>
      )}
      <ul className="divide-y divide-border border-border border-t">
        {first.map((promise) => (
          <DeliveryRow key={promise.key} project={promise} promise={promise} locale={locale}>
            <PromiseBullet promise={promise} scale={scaleOf(promise.currency)} locale={locale} />
          </DeliveryRow>
        ))}
        {rest.map((project) => (
          <DeliveryRow key={project.key} project={project} phase={project.phase} locale={locale} />
        ))}
      </ul>
      {more > 0 && (
        <p className="border-border border-t px-4 py-2 text-xs sm:px-5">
          <Link href="/portfolio?mine=stakeholder" className="link">{`${more} more`}</Link>
        </p>
      )}
    </Card>
  );
}
