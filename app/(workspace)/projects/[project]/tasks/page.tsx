// The tasks of the project: a board of what is open, a list of what is asked for.
import { ListTodo, Plus } from "lucide-react";
import { TaskBoard } from "@/components/collaboration/task-board";
import { TaskFilters } from "@/components/collaboration/task-filters";
import { TaskTable } from "@/components/collaboration/task-table";
import { tasksHref } from "@/components/collaboration/tasks-href";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Pagination } from "@/components/ui/pagination";
import { allows } from "@/lib/access/policy";
import { takeTask } from "@/lib/collaboration/tasks/actions";
import { listBoard, listTasks, type Task } from "@/lib/collaboration/tasks/queries";
import { mayTake } from "@/lib/collaboration/tasks/rules";
import { TaskFilter } from "@/lib/collaboration/tasks/schema";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Tasks" };

export default async function TasksPage({ params, searchParams }: PageProps<"/projects/[project]/tasks">) {
  const grant = await openProject(params);
  const filter = TaskFilter.parse(await searchParams);
  const { status, phase, sort, after } = filter;
  const asBoard = status === "open" && !phase && sort === "due" && !after;
  const [columns, list, locale] = await Promise.all([
    asBoard ? listBoard(grant, filter) : [],
    asBoard ? null : listTasks(grant, filter),
    readerLocale(),
  ]);
  const { key } = grant.project;
  const base = `/projects/${key}/tasks`;
  const writes = allows("task.write", grant.standing);
  const narrowed = tasksHref(base, { ...filter, sort: "due", after: undefined }) !== base;
  const isEmpty = list ? list.tasks.length === 0 : columns.every(({ tasks }) => tasks.length === 0);
  const add = writes && (
    <ButtonLink href={`${base}/new`} variant="primary" icon={<Plus />}>
      New task
    </ButtonLink>
  );
  const hrefOf = ({ id }: Task) => `${base}/${id}`;
  const action = (task: Task) =>
    mayTake(task, grant.standing) && (
      <OneButtonForm
        action={takeTask.bind(null, { project: key, fixed: { taskId: task.id, version: String(task.version) } })}
        label="Take"
        description={`Take: ${task.title}`}
        size="sm"
      />
    );
  const tasks = list ? (
    <Card flush>
      <TaskTable {...{ tasks: list.tasks, filter, base, today: grant.today, locale, hrefOf, action }} />
    </Card>
  ) : (
    <TaskBoard
      columns={columns}
      today={grant.today}
      hrefOf={hrefOf}
      moreHrefOf={(of) => tasksHref(base, { ...filter, phase: of })}
      action={action}
    />
  );
  return (
    <Page title="Tasks" lead="What is to be done, by whom, and until when." actions={add}>
      <TaskFilters filter={filter} base={base} everybody="Everybody's" />
      {isEmpty ? (
        <Card>
          <EmptyState
            icon={<ListTodo />}
            title={narrowed ? "No task fits" : "Nothing is to be done"}
            action={narrowed ? <ButtonLink href={base}>Show what is open</ButtonLink> : add}
          >
            {narrowed
              ? "No task of this project has all of these."
              : "A task says what is to be done and who is wanted for it. It can be made of any comment, too."}
          </EmptyState>
        </Card>
      ) : (
        tasks
      )}
      <Pagination
        previous={after ? tasksHref(base, { ...filter, after: undefined }) : undefined}
        next={list?.next ? tasksHref(base, { ...filter, after: list.next }) : undefined}
      />
    </Page>
  );
}
