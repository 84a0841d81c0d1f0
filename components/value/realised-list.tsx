// Realised value entry by entry, each with what it was compared with, its grade and its evidence.
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Struck } from "@/components/ui/struck";
import { Time } from "@/components/ui/time";
import { formatDay } from "@/lib/format/dates";
import type { RealisedLine } from "@/lib/value/realised.queries";
import { evidenceGradeHelp, evidenceGradeWords } from "@/lib/value/words";
import { type MoneyFormat, money } from "./figure-words";

type Props = { entries: readonly RealisedLine[]; format: MoneyFormat; strike?: (entry: RealisedLine) => ReactNode };

export function RealisedList({ entries, format, strike }: Props) {
  const { locale } = format;
  return (
    <ul className="divide-y divide-border border-border border-t">
      {entries.map((entry) => (
        <li
          key={entry.id}
          id={entry.id}
          className="grid scroll-mt-20 gap-x-6 gap-y-2 px-4 py-3.5 target:bg-accent-soft sm:grid-cols-[minmax(9rem,12rem)_1fr_auto] sm:px-5"
        >
          <div>
            <p className={cn("font-semibold text-base text-ink tabular-nums", entry.amount < 0 && "text-unmet-ink")}>
              <Struck at={entry.struckAt} reason={entry.struckReason}>
                {money(entry.amount, format)}
              </Struck>
            </p>
            <p className="text-quiet text-xs">
              {formatDay(entry.periodStart, locale)} to {formatDay(entry.periodEnd, locale)}
            </p>
          </div>
          <div className="min-w-0">
            <p>
              <Badge>{evidenceGradeWords[entry.grade]}</Badge>
              <span className="ml-2 text-quiet text-xs">{evidenceGradeHelp[entry.grade]}</span>
            </p>
            <p className="mt-1.5 whitespace-pre-line text-ink">{entry.evidence}</p>
            <p className="mt-1 text-quiet text-xs">
              Compared with: {entry.baseline}. Recorded by {entry.recordedBy},{" "}
              <Time at={entry.recordedAt} look="date" />.
            </p>
          </div>
          {strike && entry.struckAt === null && <div className="max-sm:-ml-2.5">{strike(entry)}</div>}
        </li>
      ))}
    </ul>
  );
}
