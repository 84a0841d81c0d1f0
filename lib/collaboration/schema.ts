// What may be asked of comments.
import { z } from "zod";
import { subjectKinds } from "@/db/enums";
import { lenient, oneOf, sentence, uuid, version } from "@/lib/kernel/fields";
import { commentLimits } from "./limits";

/** The subject, as in its address: an id, a gate's name, the number of an estimate or a release. */
export const subjectFields = {
  subjectKind: oneOf(subjectKinds),
  subjectId: z.string("Please say what it is about.").trim().min(1, "Please say what it is about.").max(64),
};

const body = sentence(commentLimits.body, "Please write something.");

export const WriteComment = z.strictObject({
  ...subjectFields,
  body,
  /** People to mention besides those whose @Name is in the text. */
  mentions: z.array(uuid).max(50, "At most 50 people, please.").default([]),
});
export const EditComment = z.strictObject({ commentId: uuid, version, body });
export const RemoveComment = z.strictObject({ commentId: uuid, version });

/** Filters for programs: invalid values are refused. */
export const ReadDiscussion = z.strictObject({
  about: oneOf(subjectKinds, "A kind of thing, please, such as “requirement”.").optional(),
  /** Only about this one; needs `about`. */
  id: z.string().max(64).optional(),
  mentions: z.literal("me", "Only “me”, please.").optional(),
  after: uuid.optional(),
});
export type DiscussionFilter = z.output<typeof ReadDiscussion>;

/** The same from the address of a page, where invalid values count as not given. */
export const DiscussionFilter = z.object({
  about: lenient(ReadDiscussion.shape.about),
  id: lenient(ReadDiscussion.shape.id),
  mentions: lenient(ReadDiscussion.shape.mentions),
  after: lenient(ReadDiscussion.shape.after),
});
