// What a monitor read, and what its limit is, as people say it.
import type { Direction, MonitorKind } from "@/db/enums";
import { saysNothing } from "@/lib/deployments/monitors/rules";
import { formatExactly, writerOf } from "@/lib/format/numbers";

type Watched = { kind: MonitorKind; unit: string; direction: Direction | null };
type Read = Pick<Watched, "kind" | "unit"> & { limit: number | null };

/** "245 ms", in digits that tell it from its limit; for drift the share of the cases that lie elsewhere. */
export function sayReading({ kind, unit, limit }: Read, value: number, locale: string): string {
  if (kind === "drift") return `${shareWriter(value, limit, locale)(value)} moved`;
  return writerOf([value, limit], { locale, unit })(value);
}

/** "at most 200 ms"; for drift the share from which it is neither chance nor too little to matter. */
export function sayLimit({ kind, unit, direction }: Watched, limit: number, locale: string): string {
  if (kind === "drift")
    return saysNothing({ direction }, { limit })
      ? "too few cases to tell"
      : `limit ${shareWriter(limit, null, locale)(limit)}`;
  return `${direction === "higher" ? "at least" : "at most"} ${formatExactly(limit, { locale, unit })}`;
}

const shareWriter = (share: number, limit: number | null, locale: string) => {
  const write = writerOf([share * 100, limit === null ? null : limit * 100], { locale, unit: "%" });
  return (each: number) => write(each * 100);
};
