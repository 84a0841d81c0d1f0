// Which side of its bound a figure must be on: "at least 98 %".
import type { Direction } from "@/db/enums";
import { formatNumber } from "@/lib/format/numbers";

export const boundWords = {
  higher: "at least",
  lower: "at most",
} as const satisfies Record<Direction, string>;

type Bound = { direction: Direction; threshold: number; unit: string };

export const sayBound = ({ direction, threshold, unit }: Bound, locale: string): string =>
  `${boundWords[direction]} ${sayValue(threshold, unit, locale)}`;

export const sayValue = (value: number, unit: string, locale: string): string =>
  formatNumber(value, { locale, unit, maximumFractionDigits: 6 });
