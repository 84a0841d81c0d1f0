// The open tasks of a project, a column for each phase on the desk, one list after the other on a phone.
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Phase } from "@/db/enums";
import type { Task, TaskColumn } from "@/lib/collaboration/tasks/queries";
import { phaseWords } from "@/lib/projects/words";
import { DueBadge } from "./due-badge";
import { TaskHolder } from "./task-holder";

type Props = {
  columns: readonly TaskColumn[];
  today: string;
  hrefOf: (task: Task) => string;
  /** Where all of a phase are, if it holds more than a column shows. */
  moreHrefOf: (phase: Phase) => string;
  /** What may be done with a task right here. */
  action: (task: Task) => ReactNode;
};

export function TaskBoard({ columns, today, hrefOf, moreHrefOf, action }: Props) {
  return (
    <div className="grid items-start gap-4 md:grid-cols-3 lg:gap-5">
      {columns.map(({ phase, tasks, more }) => (
        <Card
          key={phase}
          title={phaseWords[phase]}
          flush
          footer={
            more && (
              <Link href={moreHrefOf(phase)} className="link">
                All tasks in {phaseWords[phase].toLowerCase()}
              </Link>
            )
          }
        >
          {tasks.length === 0 ? (
            <p className="border-border border-t px-4 py-3 text-quiet sm:px-5">No task here.</p>
          ) : (
            <ul className="divide-y divide-border border-border border-t">
              {tasks.map((task) => (
                <li key={task.id} className="relative grid gap-1.5 px-4 py-3 hover:bg-muted sm:px-5">
                  <Link href={hrefOf(task)} className="font-medium text-ink after:absolute after:inset-0">
                    {task.title}
                  </Link>
                  <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-xs">
                    <TaskHolder task={task} />
                    <DueBadge task={task} today={today} />
                    <span className="relative z-1 ml-auto">{action(task)}</span>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Card>
      ))}
    </div>
  );
}
