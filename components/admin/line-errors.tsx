// What is wrong with a file, line by line, beside what the line says.
import { Table } from "@/components/ui/table";
import type { FieldErrors } from "@/lib/errors";

type Props = { fields: FieldErrors; text: string };

export function LineErrors({ fields, text }: Props) {
  const lines = text.split(/\r\n|\n|\r/);
  const wrong = Object.entries(fields).flatMap(([field, remark]) => {
    const line = Number(/^lines\.(\d+)$/.exec(field)?.[1]);
    return line ? [{ line, remark, says: lines[line - 1] ?? "" }] : [];
  });
  if (wrong.length === 0) return null;
  return (
    <div className="max-h-96 overflow-y-auto rounded-lg border border-border">
      <Table caption="Lines that cannot be read">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">It says</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {wrong.map(({ line, remark, says }) => (
            <tr key={line}>
              <th scope="row" data-lead="" className="tabular-nums">
                <span className="sm:hidden">Line </span>
                {line}
              </th>
              <td data-label="It says" className="break-all font-mono text-xs">
                {says}
              </td>
              <td data-label="What is wrong" className="text-unmet-ink">
                {remark}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
