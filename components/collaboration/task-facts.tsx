// What is known of a task: what it is about, when it is due, who asked for it, and how it ended.
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import { roleWords } from "@/lib/access/words";
import type { Subject } from "@/lib/collaboration/subjects.queries";
import { placeOf } from "@/lib/collaboration/subjects.rules";
import type { Task } from "@/lib/collaboration/tasks/queries";
import { subjectKindWords, taskStatusWords } from "@/lib/collaboration/words";
import { formatDay } from "@/lib/format/dates";
import { phaseWords } from "@/lib/projects/words";
import { DueBadge } from "./due-badge";

type Props = { task: Task; about?: Subject; projectKey: string; today: string; locale: string };

export function TaskFacts({ task, about, projectKey, today, locale }: Props) {
  const { status, phase, wantedRole, assignee, dueOn, createdBy, createdAt, closedBy, closedAt, closingNote } = task;
  const facts: Fact[] = [
    { term: "Assigned to", value: assignee ?? "Nobody yet" },
    { term: "Wanted role", value: wantedRole ? roleWords[wantedRole] : "Anybody" },
    { term: "Phase", value: phaseWords[phase] },
    {
      term: "Due",
      value: dueOn ? (
        <span className="inline-flex flex-wrap items-center gap-2">
          {formatDay(dueOn, locale)}
          <DueBadge task={task} today={today} />
        </span>
      ) : (
        "No date"
      ),
    },
    ...(about
      ? [
          {
            term: "About",
            value: (
              <Link href={`/projects/${projectKey}/${placeOf(about)}`} className="link">
                {subjectKindWords[about.subjectKind]}: {about.label}
              </Link>
            ),
          },
        ]
      : []),
    { term: "Added", value: <By name={createdBy} at={createdAt} /> },
    ...(closedBy && closedAt
      ? [
          { term: taskStatusWords[status], value: <By name={closedBy} at={closedAt} /> },
          ...(closingNote ? [{ term: status === "done" ? "What came of it" : "Because", value: closingNote }] : []),
        ]
      : []),
  ];
  return <DefinitionList facts={facts} />;
}

function By({ name, at }: { name: string; at: Date }) {
  return (
    <>
      {name}, <Time at={at} />
    </>
  );
}
