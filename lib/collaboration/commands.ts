// Comments: written about anything in the project, edited and removed by their author. Their text is never part of an event, so that a
// removed comment is gone.
import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { comments, mentions } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { subjectKindWords } from "@/lib/collaboration/words";
import { command } from "@/lib/kernel/command";
import { conflict, forbidden, invalid, precondition } from "@/lib/kernel/errors";
import type { Concern } from "@/lib/kernel/event";
import { commentEdited, commentRemoved, commentWritten } from "./events";
import { type Comment, getComment, listMentionable } from "./queries";
import { type Mentionable, mayChange, mentionedIn, withMentions } from "./rules";
import { EditComment, RemoveComment, WriteComment } from "./schema";
import { getSubject, type Subject } from "./subjects.queries";
import type { SubjectRef } from "./subjects.rules";

export const writeComment = command({
  capability: "comment.write",
  input: WriteComment,
  async run({ tx, grant, input: { body, mentions: chosenIds, ...ref }, now }) {
    const subject = await getSubject(grant, ref);
    const team = await listMentionable(grant);
    const chosenPeople = team.filter(({ id }) => chosenIds.includes(id));
    if (chosenPeople.length < new Set(chosenIds).size)
      throw invalid({ mentions: "Only people of the team can be mentioned." });
    const text = withMentions(body, chosenPeople);
    const mentioned = mentionedIn(text, team);
    const authorIds = await listAuthors(tx, grant, ref);
    const id = v7();
    await tx.insert(comments).values({
      id,
      projectId: grant.project.id,
      ...ref,
      body: text,
      authorId: grant.person.id,
      writtenAt: now,
    });
    await saveMentions(tx, id, mentioned);
    const participants = team.filter((person) => authorIds.includes(person.id));
    return {
      event: commentWritten({ after: { ...ref, title: titleOf(subject, mentioned) } }),
      subject: id,
      notify: [assignedTo(mentioned), { kind: "told", people: participants.map((person) => person.id) }],
      value: { id },
    };
  },
});

/** Only people who are newly mentioned are notified. */
export const editComment = command({
  capability: "comment.change",
  input: EditComment,
  async run({ tx, grant, input: { commentId, version, body }, now }) {
    const stored = await getOwnComment(grant, commentId);
    if (stored.body === body) throw precondition("Nothing was changed.");
    const mentioned = mentionedIn(body, await listMentionable(grant));
    const value = await updateComment(tx, grant, { commentId, version }, { body, editedAt: now });
    await saveMentions(tx, commentId, mentioned);
    const newlyMentioned = mentioned.filter(({ id }) => !stored.mentions.some((earlier) => earlier.id === id));
    const subject = await getSubject(grant, stored);
    return {
      event: commentEdited({ after: { ...refOf(stored), title: titleOf(subject, newlyMentioned) } }),
      subject: commentId,
      notify: [assignedTo(newlyMentioned)],
      value,
    };
  },
});

/** That there was a comment stays visible; its text and its mentions are deleted. */
export const removeComment = command({
  capability: "comment.change",
  input: RemoveComment,
  async run({ tx, grant, input: { commentId, version }, now }) {
    const stored = await getOwnComment(grant, commentId);
    const value = await updateComment(tx, grant, { commentId, version }, { body: "", removedAt: now });
    await saveMentions(tx, commentId, []);
    const subject = await getSubject(grant, stored);
    return {
      event: commentRemoved({ before: { ...refOf(stored), title: titleOf(subject) } }),
      subject: commentId,
      value,
    };
  },
});

const assignedTo = (people: readonly Mentionable[]): Concern => ({
  kind: "assigned",
  people: people.map(({ id }) => id),
});

/** The line in the feed: "To Idris Haddad, on Requirement: An answer within a second". */
function titleOf({ subjectKind, label }: Subject, mentioned: readonly Mentionable[] = []): string {
  const about = `${subjectKindWords[subjectKind]}: ${label}`;
  return mentioned.length > 0 ? `To ${mentioned.map(({ name }) => name).join(", ")}, on ${about}` : about;
}

const refOf = ({ subjectKind, subjectId }: SubjectRef): SubjectRef => ({ subjectKind, subjectId });

/** The authors of this thread so far. */
async function listAuthors(tx: Executor, grant: Grant, { subjectKind, subjectId }: SubjectRef): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: comments.authorId })
    .from(comments)
    .where(
      and(
        eq(comments.projectId, grant.project.id),
        eq(comments.subjectKind, subjectKind),
        eq(comments.subjectId, subjectId),
        isNull(comments.removedAt),
      ),
    );
  return rows.map(({ id }) => id);
}

async function getOwnComment(grant: Grant, commentId: string): Promise<Comment> {
  const stored = await getComment(grant, commentId);
  if (stored.removedAt) throw precondition("This comment is removed.");
  if (!mayChange(grant, stored)) throw forbidden(`Only ${stored.author} can change this comment.`);
  return stored;
}

type CommentVersion = { commentId: string; version: number };

async function updateComment(
  tx: Executor,
  grant: Grant,
  { commentId, version }: CommentVersion,
  fields: Partial<typeof comments.$inferInsert>,
) {
  const [updated] = await tx
    .update(comments)
    .set({ ...fields, version: sql`${comments.version} + 1` })
    .where(and(eq(comments.id, commentId), eq(comments.version, version), isNull(comments.removedAt)))
    .returning({ version: comments.version });
  if (updated) return updated;
  const stored = await getComment(grant, commentId);
  throw conflict("This comment was changed meanwhile.", { body: stored.body, version: stored.version });
}

async function saveMentions(tx: Executor, commentId: string, mentioned: readonly Mentionable[]) {
  const ids = mentioned.map(({ id }) => id);
  await tx
    .delete(mentions)
    .where(and(eq(mentions.commentId, commentId), ids.length > 0 ? notInArray(mentions.personId, ids) : undefined));
  if (ids.length > 0) {
    await tx
      .insert(mentions)
      .values(ids.map((personId) => ({ commentId, personId })))
      .onConflictDoNothing();
  }
}
