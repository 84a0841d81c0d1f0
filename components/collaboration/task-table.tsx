// Tasks, one a row: what, for whom, when; of one project, or each with its own.
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { MyTask, Task } from "@/lib/collaboration/tasks/queries";
import type { TaskFilter, TaskSort } from "@/lib/collaboration/tasks/schema";
import { formatDay } from "@/lib/format/dates";
import { phaseWords } from "@/lib/projects/words";
import { DueBadge } from "./due-badge";
import { TaskHolder } from "./task-holder";
import { tasksHref } from "./tasks-href";

type Props<T extends Task> = {
  tasks: readonly T[];
  filter: TaskFilter;
  /** The address of the list. */
  base: string;
  today: string;
  locale: string;
  hrefOf: (task: T) => string;
  action: (task: T) => ReactNode;
};

const directions = { due: "ascending", newest: "descending" } as const satisfies Record<TaskSort, string>;

export function TaskTable<T extends Task & Partial<Pick<MyTask, "project">>>(props: Props<T>) {
  const { tasks, filter, base, today, locale, hrefOf, action } = props;
  const by = (sort: TaskSort) => ({
    href: tasksHref(base, { ...filter, after: undefined, sort }),
    direction: filter.sort === sort ? directions[sort] : undefined,
  });
  const columns: Column<T>[] = [
    {
      key: "title",
      header: "Task",
      cell: ({ title, project, closingNote }) => (
        <span className="block min-w-0">
          {title}
          {project && <span className="block font-normal text-quiet text-xs">{project.name}</span>}
          {closingNote && <span className="line-clamp-1 block font-normal text-quiet text-xs">{closingNote}</span>}
        </span>
      ),
    },
    { key: "phase", header: "Phase", cell: ({ phase }) => phaseWords[phase] },
    { key: "holder", header: "Who", cell: (task) => <TaskHolder task={task} /> },
    filter.status === "open"
      ? {
          key: "due",
          header: "Due",
          sort: by("due"),
          cell: (task) =>
            task.dueOn && (
              <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="whitespace-nowrap">{formatDay(task.dueOn, locale)}</span>
                <DueBadge task={task} today={today} />
              </span>
            ),
        }
      : {
          key: "closed",
          header: "Closed",
          cell: ({ closedBy, closedAt }) =>
            closedAt && (
              <>
                {closedBy}, <Time at={closedAt} className="whitespace-nowrap" />
              </>
            ),
        },
    {
      key: "added",
      header: "Added",
      align: "end",
      sort: by("newest"),
      cell: ({ createdAt }) => <Time at={createdAt} className="whitespace-nowrap" />,
    },
    ...(filter.status === "open"
      ? [{ key: "take", header: "Take", quiet: true, align: "end" as const, cell: (task: T) => action(task) }]
      : []),
  ];
  return <DataTable caption="Tasks" rows={tasks} rowKey={({ id }) => id} rowHref={hrefOf} columns={columns} />;
}
