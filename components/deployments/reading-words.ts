// What a monitor read, and what its limit is, as people say it.
import type { Direction, MonitorKind } from "@/db/enums";
import { formatNumber } from "@/lib/format/numbers";

type Watched = { kind: MonitorKind; unit: string; direction: Direction | null };

/** "245 ms"; for drift the stability index, which has no unit. */
export const sayReading = ({ kind, unit }: Pick<Watched, "kind" | "unit">, value: number, locale: string): string =>
  kind === "drift" ? `PSI ${formatNumber(value, { locale })}` : formatNumber(value, { locale, unit });

/** "at most 200 ms"; for drift the value that chance alone stays below. */
export function sayLimit({ kind, unit, direction }: Watched, limit: number, locale: string): string {
  if (kind === "drift") return `chance stays below ${formatNumber(limit, { locale })}`;
  return `${direction === "higher" ? "at least" : "at most"} ${formatNumber(limit, { locale, unit })}`;
}
