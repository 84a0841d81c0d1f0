// Gates that opened again in the reader's projects, a line each: what, since when, who has it.
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import { criterionTitle } from "@/lib/format/criterion-words";
import type { MyReopening } from "@/lib/lifecycle/reopening/queries";

export function ReopenedList({ reopenings, personId }: { reopenings: readonly MyReopening[]; personId: string }) {
  return (
    <ul className="grid gap-3">
      {reopenings.map(({ id, project, gates, after, ownerId, owner, openedAt }) => (
        <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-1">
          <StatusBadge state={after.state} className="sm:w-28" plain />
          <div className="min-w-0 flex-1 basis-56">
            <p>
              <Link href={`/projects/${project.key}/lifecycle/${gates[0]}`} className="font-medium text-ink underline">
                {after.shortfalls[0]?.requirement ?? criterionTitle(after)}
              </Link>
              <span className="text-quiet"> · {project.name}</span>
            </p>
            <p className="text-quiet text-xs">
              since <Time at={openedAt} /> · {ownerId === personId ? "you have it" : `${owner} has it`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
