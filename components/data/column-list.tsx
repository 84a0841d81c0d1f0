// The columns of a table of data: name, type, and what they mean.
import { Badge } from "@/components/ui/badge";
import type { Column } from "@/lib/data/columns.schema";
import { columnTypeWords } from "@/lib/data/words";

export function ColumnList({ columns }: { columns: readonly Column[] }) {
  return (
    <ul className="grid gap-2">
      {columns.map(({ name, type, required, meaning }) => (
        <li key={name} className="flex flex-wrap items-baseline gap-x-2">
          <code className="text-xs">{name}</code>
          <span className="text-quiet text-xs">{columnTypeWords[type]}</span>
          {!required && <Badge>Optional</Badge>}
          {meaning && <span className="basis-full text-quiet text-xs">{meaning}</span>}
        </li>
      ))}
    </ul>
  );
}
