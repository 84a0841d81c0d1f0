// Where a task is added: of its own, about something, or made of a comment.

import { z } from "zod";
import { TaskForm } from "@/components/collaboration/task-form";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { subjectKinds } from "@/db/enums";
import { getComment, listMentionable } from "@/lib/collaboration/queries";
import { getSubject } from "@/lib/collaboration/subjects.queries";
import { placeOf } from "@/lib/collaboration/subjects.rules";
import { addTask } from "@/lib/collaboration/tasks/actions";
import { subjectKindWords } from "@/lib/collaboration/words";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "New task" };

const Asked = z.object({ comment: lenient(z.string()), about: lenient(z.enum(subjectKinds)), id: lenient(z.string()) });

export default async function NewTaskPage({ params, searchParams }: PageProps<"/projects/[project]/tasks/new">) {
  const grant = await openProject(params, "task.write");
  const query = Asked.parse(await searchParams);
  const comment = query.comment ? await orNotFound(getComment(grant, query.comment)) : undefined;
  const subjectKind = comment?.subjectKind ?? query.about;
  const subjectId = comment?.subjectId ?? query.id;
  const [about, people] = await Promise.all([
    subjectKind && subjectId ? orNotFound(getSubject(grant, { subjectKind, subjectId })) : undefined,
    listMentionable(grant),
  ]);
  const { key, phase } = grant.project;
  const fixed = about && { subjectKind: about.subjectKind, subjectId: about.subjectId };
  return (
    <Page
      title="New task"
      lead={
        about && (
          <>
            About{" "}
            <Link href={`/projects/${key}/${placeOf(about)}`} className="link">
              {subjectKindWords[about.subjectKind]}: {about.label}
            </Link>
          </>
        )
      }
      crumbs={[{ href: `/projects/${key}/tasks`, label: "Tasks" }]}
    >
      <Card className="max-w-[46rem]">
        <TaskForm
          action={addTask.bind(null, { project: key, fixed })}
          people={people}
          phase={phase}
          detail={comment && quoted(comment)}
        />
      </Card>
    </Page>
  );
}

/** What was said, as a quotation in Markdown. */
const quoted = ({ author, body }: { author: string; body: string }) =>
  `${author}:\n\n${body.replace(/^/gm, "> ")}`.slice(0, 4_000);
