// One task: what is to be done, where it stands, and what the reader may do about it.
import { AssignForm } from "@/components/collaboration/assign-form";
import { FinishForm } from "@/components/collaboration/finish-form";
import { TaskFacts } from "@/components/collaboration/task-facts";
import { TaskForm } from "@/components/collaboration/task-form";
import { Page } from "@/components/layout/page";
import { ReasonForm } from "@/components/requirements/reason-form";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Markdown } from "@/components/ui/markdown";
import { OneButtonForm } from "@/components/ui/one-button-form";
import type { Tone } from "@/components/ui/tone";
import type { TaskStatus } from "@/db/enums";
import { allows } from "@/lib/access/policy";
import { aRoleWords } from "@/lib/access/words";
import { listMentionable } from "@/lib/collaboration/queries";
import { listSubjects } from "@/lib/collaboration/subjects.queries";
import * as actions from "@/lib/collaboration/tasks/actions";
import { getTask } from "@/lib/collaboration/tasks/queries";
import { mayTake } from "@/lib/collaboration/tasks/rules";
import { taskStatusWords } from "@/lib/collaboration/words";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";

export const metadata = { title: "Task" };

const tones = { open: "accent", done: "met", dropped: "missing" } as const satisfies Record<TaskStatus, Tone>;

export default async function TaskPage({ params }: PageProps<"/projects/[project]/tasks/[task]">) {
  const grant = await openProject(params);
  const task = await orNotFound(getTask(grant, (await params).task));
  const { subjectKind, subjectId, status, assigneeId, wantedRole, version } = task;
  const [subjects, people, locale] = await Promise.all([
    listSubjects(grant, subjectKind && subjectId ? [{ subjectKind, subjectId }] : []),
    listMentionable(grant),
    readerLocale(),
  ]);
  const { key } = grant.project;
  const scope = { project: key, fixed: { taskId: task.id } };
  const versionedScope = { ...scope, fixed: { taskId: task.id, version: String(version) } };
  const writes = allows("task.write", grant.standing);
  const works = writes && status === "open";
  const takes = mayTake(task, grant.standing);
  const [about] = subjects.values();
  return (
    <Page
      title={task.title}
      aside={<Badge tone={tones[status]}>{taskStatusWords[status]}</Badge>}
      crumbs={[{ href: `/projects/${key}/tasks`, label: "Tasks" }]}
    >
      {status === "open" && !assigneeId && (
        <Callout tone="stale" title="Nobody has this task yet">
          {takes
            ? "It is yours as soon as you take it."
            : `It waits for ${wantedRole ? aRoleWords[wantedRole] : "somebody of the team"}.`}
          {takes && (
            <div className="mt-2">
              <OneButtonForm
                action={actions.takeTask.bind(null, versionedScope)}
                label="Take this task"
                variant="primary"
              />
            </div>
          )}
        </Callout>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr] lg:gap-5">
        <div className="grid gap-4 lg:gap-5 [&>*]:min-w-0">
          <Card title="What is to be done">
            {task.detail ? <Markdown>{task.detail}</Markdown> : <p className="text-quiet">The title says it all.</p>}
          </Card>
          {works && assigneeId && (
            <Card title="Finish it">
              <FinishForm action={actions.finishTask.bind(null, versionedScope)} />
            </Card>
          )}
        </div>
        <Card title="About it">
          <TaskFacts task={task} about={about} projectKey={key} today={grant.today} locale={locale} />
          {works && (
            <>
              <AssignForm
                summary={assigneeId ? "Give it to somebody else" : "Assign it"}
                action={actions.assignTask.bind(null, scope)}
                people={people}
                stored={task}
              />
              <TaskForm summary="Change it" action={actions.editTask.bind(null, scope)} stored={task} />
              <ReasonForm
                summary="Drop it"
                action={actions.dropTask.bind(null, versionedScope)}
                label="Drop task"
                help="It leaves the lists of what is open, and can be reopened."
              />
            </>
          )}
          {writes && status !== "open" && (
            <div className="mt-3">
              <OneButtonForm action={actions.reopenTask.bind(null, versionedScope)} label="Reopen task" />
            </div>
          )}
        </Card>
      </div>
    </Page>
  );
}
