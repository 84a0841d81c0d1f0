// Comments: the thread about one subject, and all of a project, the newest first.
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { SubjectKind } from "@/db/enums";
import { comments, mentions, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { listMembers } from "@/lib/projects/members.queries";
import type { Mentionable } from "./rules";
import type { DiscussionFilter } from "./schema";
import { listSubjects } from "./subjects.queries";
import { type SubjectRef, subjectKey } from "./subjects.rules";

export type Comment = {
  id: string;
  subjectKind: SubjectKind;
  subjectId: string;
  /** Empty once it is removed. */
  body: string;
  authorId: string;
  author: string;
  writtenAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
  version: number;
  mentions: Mentionable[];
};

export const threadSize = 50;

/** The last fifty about one thing, the oldest of them first, and whether there are earlier ones. */
export async function listThread(grant: Grant, ref: SubjectRef): Promise<{ comments: Comment[]; earlier: boolean }> {
  const rows = await readComments(grant, aboutOne(ref), threadSize + 1);
  return { comments: rows.slice(0, threadSize).reverse(), earlier: rows.length > threadSize };
}

export const pageSize = 25;

export type Remark = Comment & { about: string };

/** A page of all comments of the project, newest first; `next` is where the next page starts. */
export async function listDiscussion(
  grant: Grant,
  { about, id, mentions: onlyMine, after }: Partial<DiscussionFilter> = {},
): Promise<{ comments: Remark[]; next: string | null }> {
  const condition = and(
    about && id ? aboutOne({ subjectKind: about, subjectId: id }) : about && eq(comments.subjectKind, about),
    onlyMine &&
      sql`${comments.id} in (select ${mentions.commentId} from ${mentions} where ${mentions.personId} = ${grant.person.id})`,
    after ? sql`(${comments.writtenAt}, ${comments.id}) < (${writtenAtOf(grant, after)}, ${after}::uuid)` : undefined,
  );
  const rows = await readComments(grant, condition, pageSize + 1);
  const page = rows.slice(0, pageSize);
  const subjects = await listSubjects(grant, page);
  return {
    comments: page.map((row) => ({ ...row, about: subjects.get(subjectKey(row))?.label ?? "" })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** @throws Refusal not_found, for the comments of other projects too. */
export async function getComment(grant: Grant, commentId: string): Promise<Comment> {
  const [comment] = await readComments(grant, eq(comments.id, commentId), 1);
  if (!comment) throw notFound("This comment");
  return comment;
}

/** The active people of the team: all of them may read the project. */
export async function listMentionable(grant: Grant): Promise<Mentionable[]> {
  const members = await listMembers(grant);
  return members.filter(({ deactivatedAt }) => deactivatedAt === null).map(({ id, name }) => ({ id, name }));
}

const aboutOne = ({ subjectKind, subjectId }: SubjectRef) =>
  and(eq(comments.subjectKind, subjectKind), eq(comments.subjectId, subjectId));

const writtenAtOf = (grant: Grant, id: string) =>
  sql`(select c.written_at from ${comments} c where c.id = ${id} and c.project_id = ${grant.project.id})`;

async function readComments(grant: Grant, condition: SQL | undefined, limit: number): Promise<Comment[]> {
  return grant.db
    .select({
      id: comments.id,
      subjectKind: comments.subjectKind,
      subjectId: comments.subjectId,
      body: comments.body,
      authorId: comments.authorId,
      author: people.name,
      writtenAt: comments.writtenAt,
      editedAt: comments.editedAt,
      removedAt: comments.removedAt,
      version: comments.version,
      mentions: sql<
        Mentionable[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name)
        from ${mentions} m join ${people} p on p.id = m.person_id where m.comment_id = ${comments.id}), '[]')`,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .where(and(eq(comments.projectId, grant.project.id), condition))
    .orderBy(desc(comments.writtenAt), desc(comments.id))
    .limit(limit);
}
