// Many figures in few lines: each row a name, its past, its newest value, its target and what the evidence says.
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { Direction, EvidenceState } from "@/db/enums";
import { apartFormat, type FigureFormat, formatFigure, plainFigure } from "@/lib/format/figure";
import { evidenceStateWords } from "@/lib/requirements/words";
import { Sparkline } from "./sparkline";

export type SparkRow = {
  label: string;
  href?: string;
  /** From the oldest to the newest; null is a gap. */
  values: readonly (number | null)[];
  format: FigureFormat;
  target?: number;
  direction?: Direction;
  state?: EvidenceState;
};

const bounds = { higher: "≥\u00a0", lower: "≤\u00a0" } as const satisfies Record<Direction, string>;

type Props = { caption: string; rows: readonly SparkRow[]; className?: string };

export function SparkTable({ caption, rows, className }: Props) {
  return (
    <Table caption={caption} className={className}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Past</th>
          <th scope="col" data-align="end">
            Newest
          </th>
          <th scope="col" data-align="end">
            Target
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const newest = row.values.findLast((value) => value !== null);
          const figures = [...row.values, row.target].filter((value) => value != null);
          const exactFormat = apartFormat(row.format, figures);
          const write = (value: number | undefined | null) => (value == null ? "–" : formatFigure(value, exactFormat));
          const bound = row.direction ? bounds[row.direction] : "";
          const cellValue = (value: number | undefined | null) => (value == null ? "" : plainFigure(value, row.format));
          return (
            <tr key={row.label} data-linked={row.href ? "" : undefined}>
              <th scope="row" data-lead="">
                {row.href ? <Link href={row.href}>{row.label}</Link> : row.label}
              </th>
              <td data-label="Past" data-value={row.values.map((value) => value ?? "–").join("; ")}>
                <Sparkline values={row.values} target={row.target} sentence={pastOf(row.values, write)} />
              </td>
              <td data-label="Newest" data-align="end" data-value={cellValue(newest)} className="font-medium">
                {write(newest)}
              </td>
              <td data-label="Target" data-align="end" data-value={cellValue(row.target)} className="text-quiet">
                {row.target === undefined ? "–" : `${bound}${write(row.target)}`}
              </td>
              <td data-label="State">
                {row.state ? <StatusBadge state={row.state}>{evidenceStateWords[row.state]}</StatusBadge> : "–"}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function pastOf(values: readonly (number | null)[], write: (value: number) => string): string {
  const numbers = values.filter((value) => value !== null);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return "No values yet";
  if (numbers.length === 1) return `One value: ${write(last)}`;
  return `From ${write(first)} to ${write(last)} over ${numbers.length} values`;
}
