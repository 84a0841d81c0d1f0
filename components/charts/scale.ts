// Where a value stands: axis ends and ticks that people would choose, and places in per cent for server-drawn figures.

export type Scale = { low: number; high: number; ticks: number[] };

/** Ends and ticks at 1, 2, 2.5 or 5 times a power of ten that hold all values; `zero` keeps zero in, as bars need it. */
export function niceScale(values: readonly number[], { zero = false, steps = 4 } = {}): Scale {
  const known = values.filter(Number.isFinite);
  const inner = zero || known.length === 0 ? [...known, 0] : known;
  let [low, high] = [Math.min(...inner), Math.max(...inner)];
  if (low === high) {
    // a single value stands in the middle, and never pulls zero or the other sign in
    const room = Math.abs(low) / 2;
    [low, high] = room ? [low - room, high + room] : [0, 1];
  }
  const step = niceStep((high - low) / steps);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
  return { low: clean(first * step), high: clean(last * step), ticks };
}

/** The place of a value between the ends, from 0 to 100, for SVG attributes and CSS in per cent. */
export function placeOf(value: number, { low, high }: Pick<Scale, "low" | "high">): number {
  if (high === low) return 0;
  return Math.round(Math.min(1, Math.max(0, (value - low) / (high - low))) * 1e4) / 100;
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** 0.30000000000000004 is 0.3. */
const clean = (value: number): number => Number(value.toPrecision(12));
