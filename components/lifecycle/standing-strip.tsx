// A gate's states from the first day till now, as a strip, with the same in words beside it.

import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/format/dates";
import { hrefWith } from "@/lib/format/href";
import { dayOf, endOfDay } from "@/lib/kernel/days";
import type { ShownGateState } from "@/lib/lifecycle/gate-result.rules";
import { GateBadge } from "./gate-badge";
import { loopLooks } from "./loop-looks";

export type Stretch = { state: ShownGateState; since: Date };

type Props = {
  stretches: readonly Stretch[];
  now: Date;
  on?: string;
  basePath: string;
  locale: string;
  timeZone: string;
};

const width = 1000;

export function StandingStrip({ stretches, now, on, basePath, locale, timeZone }: Props) {
  const day = (moment: Date) => dayOf(moment, timeZone);
  const start = stretches[0]?.since.getTime() ?? now.getTime();
  const span = Math.max(1, now.getTime() - start);
  const x = (moment: number) => Math.min(width, Math.max(0, ((moment - start) / span) * width));
  const latest = stretches.slice(-6).toReversed();
  return (
    <div className="grid gap-3">
      <div>
        <svg viewBox={`0 0 ${width} 28`} preserveAspectRatio="none" className="h-6 w-full" aria-hidden="true">
          {stretches.map(({ state, since }, at) => {
            const from = x(since.getTime());
            const to = x(stretches[at + 1]?.since.getTime() ?? now.getTime());
            return (
              <rect
                key={since.toISOString()}
                x={from}
                y={4}
                width={Math.max(1.5, to - from)}
                height={20}
                className={state === "pending" ? "fill-muted" : loopLooks[state].small}
                strokeWidth={0}
              />
            );
          })}
          {on && (
            <rect x={x(endOfDay(on, timeZone).getTime()) - 1.5} y={0} width={3} height={28} className="fill-ink" />
          )}
        </svg>
        <p className="flex justify-between text-quiet text-xs">
          <span>{formatDay(day(new Date(start)), locale)}</span>
          <span>today</span>
        </p>
      </div>
      <ol className="grid gap-1.5">
        {latest.map(({ state, since }) => (
          <li key={since.toISOString()} className="flex flex-wrap items-center gap-x-3">
            <GateBadge state={state} className="w-36" plain />
            <Link href={hrefWith(basePath, { on: day(since) })} className="text-accent hover:underline">
              since {formatDay(day(since), locale)}
            </Link>
          </li>
        ))}
      </ol>
      {stretches.length > latest.length && (
        <p className="text-quiet text-xs">
          {stretches.length - latest.length} earlier {stretches.length - latest.length === 1 ? "change" : "changes"}:
          choose a day.
        </p>
      )}
    </div>
  );
}
