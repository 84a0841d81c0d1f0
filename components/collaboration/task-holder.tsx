// Who has a task, or whom it waits for.
import { Avatar } from "@/components/ui/avatar";
import { aRoleWords } from "@/lib/access/words";
import type { Task } from "@/lib/collaboration/tasks/queries";

export function TaskHolder({ task: { assignee, wantedRole } }: { task: Pick<Task, "assignee" | "wantedRole"> }) {
  if (assignee) {
    return (
      <span className="inline-flex min-w-0 items-center gap-1.5">
        <Avatar name={assignee} size="xs" />
        <span className="truncate">{assignee}</span>
      </span>
    );
  }
  return <span className="text-quiet">For {wantedRole ? aRoleWords[wantedRole] : "anybody"}</span>;
}
