// How many cases turned out to be what, and what the run said of them: a row for each class, a column for each answer.
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/numbers";

type Props = { labels: readonly string[]; counts: readonly (readonly number[])[]; locale: string };

export function CountTable({ labels, counts, locale }: Props) {
  return (
    <Table
      caption="Cases by what they turned out to be and what the run said"
      fits={labels.length > 3 ? "wide" : "narrow"}
    >
      <thead>
        <tr>
          <th scope="col">It turned out</th>
          {labels.map((label) => (
            <th key={label} scope="col" className="text-right">{`Run said ${label}`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((actual, row) => (
          <tr key={actual}>
            <td data-label="It turned out" data-lead>
              {actual}
            </td>
            {labels.map((label, column) => (
              <td key={label} data-label={`Run said ${label}`} className="text-right tabular-nums">
                {formatNumber(counts[row]?.[column] ?? 0, { locale })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
