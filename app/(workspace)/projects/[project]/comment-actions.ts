// What the reader may do with the comments of a project, bound to them here, on the server.

import type { Grant } from "@/lib/access/grant";
import { allows } from "@/lib/access/policy";
import { editComment, removeComment, writeComment } from "@/lib/collaboration/actions";
import type { Comment } from "@/lib/collaboration/queries";
import { mayChange } from "@/lib/collaboration/rules";
import type { SubjectRef } from "@/lib/collaboration/subjects.rules";
import { hrefWith } from "@/lib/format/href";

export function commentActions(grant: Grant, about: SubjectRef) {
  const { standing, project } = grant;
  const { key } = project;
  const writes = allows("comment.write", standing);
  const tasks = allows("task.write", standing);
  return {
    write: writes ? writeComment.bind(null, { project: key, fixed: about }) : undefined,
    changeOf: (comment: Comment) => {
      if (!mayChange(grant, comment)) return undefined;
      const { id: commentId, version } = comment;
      return {
        edit: editComment.bind(null, { project: key, fixed: { commentId } }),
        remove: removeComment.bind(null, { project: key, fixed: { commentId, version: String(version) } }),
      };
    },
    taskHrefOf: ({ id }: Comment) => (tasks ? hrefWith(`/projects/${key}/tasks/new`, { comment: id }) : undefined),
  };
}
