// In a conflict, beside what was typed: what somebody else has saved meanwhile.
type Props = { id?: string; children: string };

export function StoredNow({ id, children }: Props) {
  return (
    <p id={id} className="mt-1.5 whitespace-pre-wrap text-stale-ink text-xs">
      <span className="font-medium">Stored now:</span> {children || "empty"}
    </p>
  );
}
