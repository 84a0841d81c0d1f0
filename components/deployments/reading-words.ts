// What a monitor read, and what its limit is, as people say it.
import type { Direction, MonitorKind } from "@/db/enums";
import { saysNothing } from "@/lib/deployments/monitors/rules";
import { formatNumber, formatPercent } from "@/lib/format/numbers";

type Watched = { kind: MonitorKind; unit: string; direction: Direction | null };

/** "245 ms"; for drift the share of the cases that lie elsewhere. */
export const sayReading = ({ kind, unit }: Pick<Watched, "kind" | "unit">, value: number, locale: string): string =>
  kind === "drift" ? `${sayShare(value, locale)} moved` : formatNumber(value, { locale, unit });

/** "at most 200 ms"; for drift the share from which it is neither chance nor too little to matter. */
export function sayLimit({ kind, unit, direction }: Watched, limit: number, locale: string): string {
  if (kind === "drift")
    return saysNothing({ direction }, { limit }) ? "too few cases to tell" : `limit ${sayShare(limit, locale)}`;
  return `${direction === "higher" ? "at least" : "at most"} ${formatNumber(limit, { locale, unit })}`;
}

const sayShare = (share: number, locale: string) => formatPercent(share, { locale, maximumFractionDigits: 1 });
