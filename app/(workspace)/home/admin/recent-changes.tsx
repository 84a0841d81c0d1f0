// What changed of late in roles, budgets and rules: who did it, and where.
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { eventWords } from "@/lib/admin/audit/line.rules";
import type { RecentChange } from "@/lib/admin/audit/recent.queries";

export function RecentChanges({ changes }: { changes: readonly RecentChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Card
      title="Recent changes"
      actions={
        <Link href="/admin/audit" className="link text-xs">
          Audit log
        </Link>
      }
    >
      <ol className="grid gap-1.5">
        {changes.map(({ id, at, kind, actor, project }) => (
          <li key={id} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-2">
            <span className="text-quiet text-xs leading-5">
              <Time at={at} look="date" />
            </span>
            <span>
              <span className="font-medium text-ink">{actor ?? "Quintet"}</span>
              {` ${eventWords(kind)}${project ? ` in ${project}` : ""}`}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
