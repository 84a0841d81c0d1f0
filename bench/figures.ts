// From times to the table: the median, the 95th percentile, and what they are times of the bare page and of the smallest workspace.
import { bare, type Page } from "./pages";

/** The aims of the product: against the bare page of the same process (a list draws more rows), and against the smallest workspace. */
const aims = { bare: 2, list: 3, growth: 1.5 };

export const count = (size: number) => size.toLocaleString("en-GB");

/** Milliseconds of one page at one size. */
export type Times = { page: Page; size: number; ms: number[] };

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

type Line = {
  name: string;
  judged: boolean;
  isList: boolean;
  cells: { size: number; median: number; p95: number; bare: number; growth: number }[];
};

export function linesOf(times: readonly Times[], sizes: readonly number[]): Line[] {
  const took = (name: string, size: number, share: number) =>
    quantile(times.find((row) => row.page.name === name && row.size === size)?.ms ?? [], share);
  const [smallest = 0] = sizes;
  const pages = new Map(times.map(({ page }) => [page.name, page]));
  return [...pages.values()].map(({ name, judged, isList = false }) => ({
    name,
    judged,
    isList,
    cells: sizes.map((size) => {
      const p95 = took(name, size, 0.95);
      return {
        size,
        median: took(name, size, 0.5),
        p95,
        bare: p95 / took(bare.name, size, 0.95),
        growth: p95 / took(name, smallest, 0.95),
      };
    }),
  }));
}

export function tableOf(lines: readonly Line[], sizes: readonly number[]): string {
  const width = Math.max(...lines.map(({ name }) => name.length));
  const first = sizes[0] ?? 0;
  const heads = sizes.map((size) => `${count(size)} of each`.padStart(size === first ? 25 : 32));
  const columns = sizes.map(
    (size) => `   median     p95  × bare${size === first ? "" : `  × ${count(first).padStart(3)}`}`,
  );
  const rows = lines.map((line) => {
    const aim = aimOf(line);
    const cells = line.cells.map(({ size, median, p95, bare: ratio, growth }) =>
      [
        median.toFixed(1).padStart(9),
        p95.toFixed(1).padStart(8),
        mark(ratio, aim.bare).padStart(8),
        size === first ? "" : mark(growth, aim.growth).padStart(7),
      ].join(""),
    );
    return line.name.padEnd(width) + cells.join("");
  });
  return [
    " ".repeat(width) + heads.join(""),
    "milliseconds".padEnd(width) + columns.join(""),
    ...rows,
    "",
    `* beyond the aim: p95 at most ${aims.bare} × the bare page (lists in a project and of admins ${aims.list} ×), and at most ${aims.growth} × that of ${count(first)} of each.`,
  ].join("\n");
}

function aimOf({ judged, isList }: Line): { bare: number; growth: number } {
  if (!judged) return { bare: Number.POSITIVE_INFINITY, growth: Number.POSITIVE_INFINITY };
  return { bare: isList ? aims.list : aims.bare, growth: aims.growth };
}

const mark = (ratio: number, aim: number) => `${ratio.toFixed(2)}${ratio > aim ? "*" : " "}`;
