// What is wrong with which line of a file.
type Props = { fields: Record<string, string> };

export function LineRemarks({ fields }: Props) {
  const remarks = Object.entries(fields).filter(([name]) => name.startsWith("line."));
  if (remarks.length === 0) return null;
  return (
    <ul
      aria-label="Wrong lines"
      className="grid max-h-72 gap-1 overflow-y-auto rounded-lg border border-border p-3 text-xs"
    >
      {remarks.map(([name, remark]) => (
        <li key={name} className="flex gap-3">
          <span className="w-16 shrink-0 text-quiet tabular-nums">{name.replace("line.", "Line ")}</span>
          <span className="min-w-0 text-ink">{remark}</span>
        </li>
      ))}
    </ul>
  );
}
