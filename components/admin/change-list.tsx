// What was and what is, field by field.
import { cn } from "@/components/ui/cn";
import type { Change } from "@/lib/admin/audit/rules";

const most = 30;

export function ChangeList({ changes, className }: { changes: readonly Change[]; className?: string }) {
  return (
    <dl className={cn("grid gap-1.5 text-xs", className)}>
      {changes.slice(0, most).map(({ field, before, after }) => (
        <div key={field} className="grid gap-x-3 sm:grid-cols-[9rem_1fr]">
          <dt className="break-words text-quiet">{field}</dt>
          <dd className="min-w-0 break-words text-start">
            {before !== null && <del className="mr-1.5 text-unmet-ink">{before}</del>}
            {after !== null && <ins className="text-met-ink no-underline">{after}</ins>}
          </dd>
        </div>
      ))}
      {changes.length > most && (
        <p className="text-quiet">and {changes.length - most} more; the CSV file has all of them.</p>
      )}
    </dl>
  );
}
