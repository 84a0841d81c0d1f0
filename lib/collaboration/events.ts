// Events of comments, tasks and decisions.
import { subjectKindWords, taskStatusWords } from "@/lib/collaboration/words";
import { event } from "@/lib/kernel/event";
import { changed, choice, day, reference, role, text } from "@/lib/kernel/event-fields";
import { phaseWords } from "@/lib/projects/words";
import { placeOf, type SubjectRef } from "./subjects.rules";

const subject = { subjectKind: choice(subjectKindWords), subjectId: reference("anything") };
const comment = { ...subject, title: text };
const ofComment = ({ id, subjectKind, subjectId }: { id: string } & Partial<SubjectRef>) =>
  subjectKind && subjectId ? `${placeOf({ subjectKind, subjectId })}#comment-${id}` : "discussion";
const terms = {
  title: text,
  detail: text,
  phase: choice(phaseWords),
  wantedRole: role.nullable(),
  dueOn: day.nullable(),
};
const ofTask = ({ id }: { id: string }) => `tasks/${id}`;
const ofDecision = ({ id }: { id: string }) => `decisions/${id}`;
const calledTo = ["task.added", "task.assigned", "task.reopened"];

export const commentWritten = event("comment.written", {
  words: "wrote a comment",
  after: comment,
  line: ["title"],
  place: ofComment,
});

export const commentEdited = event("comment.edited", {
  words: "edited a comment",
  after: comment,
  line: ["title"],
  place: ofComment,
});

export const commentRemoved = event("comment.removed", {
  words: "removed a comment",
  before: comment,
  line: ["title"],
  place: ofComment,
});

export const taskAdded = event("task.added", {
  words: "added a task",
  subject: "task",
  after: {
    ...terms,
    assigneeId: reference("person").nullable(),
    subjectKind: subject.subjectKind.nullable(),
    subjectId: subject.subjectId.nullable(),
    assignee: text.nullable(),
  },
  line: ["title"],
  place: ofTask,
});

export const taskEdited = event("task.edited", {
  words: "edited a task",
  subject: "task",
  before: changed(terms),
  after: changed(terms),
  line: ["title", "phase"],
  place: ofTask,
});

export const taskAssigned = event("task.assigned", {
  words: "assigned a task",
  subject: "task",
  before: { assignee: text.nullable() },
  after: { title: text, assignee: text.nullable() },
  line: ["title"],
  place: ofTask,
  ends: { of: calledTo, about: "subject" },
});

export const taskTaken = event("task.taken", {
  words: "took a task",
  subject: "task",
  after: { title: text, assignee: text },
  line: ["title"],
  place: ofTask,
});

export const taskFinished = event("task.finished", {
  words: "finished a task",
  subject: "task",
  after: { title: text, note: text },
  line: ["title"],
  place: ofTask,
  ends: { of: calledTo, about: "subject" },
});

export const taskDropped = event("task.dropped", {
  words: "dropped a task",
  subject: "task",
  after: { title: text, reason: text },
  line: ["title"],
  place: ofTask,
  ends: { of: calledTo, about: "subject" },
});

export const taskReopened = event("task.reopened", {
  words: "reopened a task",
  subject: "task",
  before: { status: choice(taskStatusWords), note: text },
  after: { title: text },
  line: ["title"],
  place: ofTask,
});

export const decisionRecorded = event("decision.recorded", {
  words: "put a decision on record",
  after: { title: text, reason: text },
  line: ["title"],
  place: ofDecision,
});

export const decisionReplaced = event("decision.replaced", {
  words: "replaced a decision",
  before: { title: text, decisionId: text },
  after: { title: text, reason: text },
  line: ["title"],
  place: ofDecision,
});
