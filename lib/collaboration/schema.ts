// What may be asked of comments.
import { z } from "zod";
import { subjectKinds } from "@/db/enums";
import { oneOf, uuid, version } from "@/lib/fields";

/** What something is about: an id, a gate's name, an estimate's number. */
export const subjectFields = {
  subjectKind: oneOf(subjectKinds),
  subjectId: z.string("Please say what it is about.").trim().min(1, "Please say what it is about.").max(64),
};

export const commentLimit = 8_000;

const body = z
  .string("Please write something.")
  .trim()
  .min(1, "Please write something.")
  .max(commentLimit, "At most 8,000 characters, please.");

export const WriteComment = z.strictObject({
  ...subjectFields,
  body,
  /** Who is meant besides those whose @Name is in the text. */
  mentions: z.array(uuid).max(50, "At most 50 people, please.").default([]),
});
export const EditComment = z.strictObject({ commentId: uuid, version, body });
export const RemoveComment = z.strictObject({ commentId: uuid, version });

/** How all comments of a project can be narrowed; it comes from an address, so nonsense reads as "not given". */
export const DiscussionFilter = z.object({
  about: z.enum(subjectKinds).optional().catch(undefined),
  /** Only about this one; needs `about`. */
  id: z.string().max(64).optional().catch(undefined),
  mentions: z.literal("me").optional().catch(undefined),
  after: uuid.optional().catch(undefined),
});
export type DiscussionFilter = z.output<typeof DiscussionFilter>;
