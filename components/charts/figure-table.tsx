// The figures of a chart as a real table. Each cell keeps its bare value, from which the file is made.
import { Table } from "@/components/ui/table";
import type { ChartTable } from "./figures";

type Props = { caption: string; table: ChartTable };

export function FigureTable({ caption, table: { columns, rows } }: Props) {
  // rows of a chart keep their order, and two may be the same in every figure
  const numbered = rows.map((cells, number) => ({ number, cells }));
  return (
    <div className="overflow-hidden rounded-lg border border-border">
      <Table
        caption={caption}
        fits={columns.length > 5 ? "wide" : undefined}
        className="text-xs tabular-nums sm:[&_:is(th,td)]:py-1.5"
      >
        <thead className="bg-muted">
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" data-align={at ? "end" : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered.map(({ number, cells: [lead, ...cells] }) => (
            <tr key={number}>
              <th scope="row" data-lead="" data-value={lead?.value}>
                {lead?.text}
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]} data-label={columns[at + 1]} data-align="end" data-value={cell.value}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
