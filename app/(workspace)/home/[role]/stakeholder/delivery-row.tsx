// One project of a stakeholder: how it stands in a word, what has arrived of its promise, and how likely it pays back.
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { EvidenceState, Phase } from "@/db/enums";
import { formatChance } from "@/lib/format/chances";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import type { LivePromise } from "@/lib/portfolio/promises.rules";
import { phaseWords } from "@/lib/projects/words";
import type { PromiseStanding } from "@/lib/value/promise/rules";
import { deliveryColumns } from "./delivery-columns";

const looks = {
  below: { state: "unmet", word: "Below" },
  behind: { state: "stale", word: "Not recorded" },
  unmeasured: { state: "missing", word: "Not recorded" },
  within: { state: "met", word: "As promised" },
  above: { state: "met", word: "Above" },
} as const satisfies Record<PromiseStanding, { state: EvidenceState; word: string }>;

type Props = {
  project: { key: string; name: string; paysBack: number | null };
  /** Of what is live; else its phase stands there. */
  promise?: LivePromise;
  phase?: Phase;
  locale: string;
  /** The bullet. */
  children?: ReactNode;
};

export function DeliveryRow({ project: { key, name, paysBack }, promise, phase, locale, children }: Props) {
  return (
    <li
      className={cn(
        "grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 px-4 py-2 sm:px-5",
        deliveryColumns,
      )}
    >
      <div className="flex min-w-0 items-center gap-2 md:contents">
        <Link href={`/projects/${key}/value`} className="truncate font-medium text-ink hover:underline">
          {name}
        </Link>
        {promise ? (
          <StatusBadge state={looks[promise.standing].state} plain className="md:justify-self-start">
            {looks[promise.standing].word}
          </StatusBadge>
        ) : (
          <span className="shrink-0 text-quiet text-xs">{phase && phaseWords[phase]}</span>
        )}
      </div>
      {promise && (
        <>
          <div className="col-start-1 row-start-2 min-w-0 md:col-start-3 md:row-start-1">{children}</div>
          <p className="col-start-2 row-start-2 text-right text-xs tabular-nums md:col-start-4 md:row-start-1 md:text-left">
            <span className="font-medium text-ink">{money(promise.arrived.total, promise, locale)}</span>
            <span className="text-quiet">{` of ${money(promise.now.mean, promise, locale)}`}</span>
            {promise.arrived.until && (
              <span className="block text-quiet">{`to ${formatDay(promise.arrived.until, locale)}`}</span>
            )}
          </p>
        </>
      )}
      <p className="col-start-2 row-start-1 text-right text-ink tabular-nums md:col-start-5">
        {paysBack === null ? "–" : formatChance(paysBack, { locale })}
      </p>
    </li>
  );
}

const money = (amount: number, { currency }: LivePromise, locale: string) =>
  formatMoney(amount, currency, { locale, compact: true });
