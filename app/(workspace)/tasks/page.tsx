// What the reader has to do, and what their roles could take, over all projects.
import { ListTodo } from "lucide-react";
import { TaskFilters } from "@/components/collaboration/task-filters";
import { TaskTable } from "@/components/collaboration/task-table";
import { tasksHref } from "@/components/collaboration/tasks-href";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Pagination } from "@/components/ui/pagination";
import { takeTask } from "@/lib/collaboration/tasks/actions";
import { listMyTasks, type MyTask } from "@/lib/collaboration/tasks/queries";
import { TaskFilter } from "@/lib/collaboration/tasks/schema";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Tasks" };

const base = "/tasks";

export default async function MyTasksPage({ searchParams }: PageProps<"/tasks">) {
  const grant = await openWorkspace();
  const filter = TaskFilter.parse(await searchParams);
  const [{ tasks, next }, locale] = await Promise.all([listMyTasks(grant, filter), readerLocale()]);
  const narrowed = tasksHref(base, { ...filter, sort: "due", after: undefined }) !== base;
  const hrefOf = ({ id, project }: MyTask) => `/projects/${project.key}/tasks/${id}`;
  const action = ({ id, assigneeId, title, version, project }: MyTask) =>
    assigneeId === null && (
      <OneButtonForm
        action={takeTask.bind(null, { project: project.key, fixed: { taskId: id, version: String(version) } })}
        label="Take"
        description={`Take: ${title}`}
        size="sm"
      />
    );
  return (
    <Page title="Tasks" lead="What you have to do, and what your roles could take, in all your projects.">
      <TaskFilters filter={filter} base={base} everybody="Mine, and those that I could take" />
      <Card flush>
        {tasks.length > 0 ? (
          <TaskTable {...{ tasks, filter, base, today: grant.today, locale, hrefOf, action }} />
        ) : (
          <EmptyState
            icon={<ListTodo />}
            title={narrowed ? "No task fits" : "Nothing is to be done"}
            action={
              narrowed ? (
                <ButtonLink href={base}>Show what is open</ButtonLink>
              ) : (
                <ButtonLink href="/projects?mine=any">Go to your projects</ButtonLink>
              )
            }
          >
            {narrowed
              ? "None of your tasks has all of these."
              : "What is assigned to you, and what waits for one of your roles, is listed here. Tasks are added in their project."}
          </EmptyState>
        )}
      </Card>
      <Pagination
        previous={filter.after ? tasksHref(base, { ...filter, after: undefined }) : undefined}
        next={next ? tasksHref(base, { ...filter, after: next }) : undefined}
      />
    </Page>
  );
}
