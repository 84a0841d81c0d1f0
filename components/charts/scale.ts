// Where a value stands: axis ends and ticks that people would choose, and places in per cent for server-drawn figures.

export type Scale = { low: number; high: number; ticks: number[] };

/** Ends and ticks at 1, 2, 2.5 or 5 times a power of ten that hold all values; `zero` keeps zero in, as bars need it. */
export function niceScale(values: readonly number[], { zero = false, steps = 4 } = {}): Scale {
  // what programs log for infinity has no place on an axis
  const numbers = values.filter((value) => Math.abs(value) < Number.MAX_VALUE / 4);
  const inner = zero || numbers.length === 0 ? [...numbers, 0] : numbers;
  let [low, high] = [Math.min(...inner), Math.max(...inner)];
  if (low === high) {
    // a single value stands in the middle, and never pulls zero or the other sign in
    const room = Math.abs(low) / 2;
    [low, high] = room ? [low - room, high + room] : [0, 1];
  }
  const step = niceStep((high - low) / steps);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step, step));
  return { low: clean(first * step, step), high: clean(last * step, step), ticks };
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

/** 0.30000000000000004 is 0.3, and 1,000,000,000.25 stays what it is where the step is a quarter. */
function clean(value: number, step: number): number {
  const decimals = 2 - Math.floor(Math.log10(step));
  return decimals > 100 ? Number(value.toPrecision(12)) : Number(value.toFixed(Math.max(0, decimals)));
}
