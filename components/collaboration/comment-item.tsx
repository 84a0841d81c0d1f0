// One comment: who said what, when, to whom, and what its author may do about it. A removed one says only that it was there.
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Confirm } from "@/components/ui/confirm";
import { Link } from "@/components/ui/link";
import { Markdown } from "@/components/ui/markdown";
import { Time } from "@/components/ui/time";
import type { Comment } from "@/lib/collaboration/queries";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { BoundAction } from "@/lib/doors/form";
import { CommentForm } from "./comment-form";
import { markMentions } from "./mark-mentions";

/** Bound by the page, for the author's own comments. */
export type CommentChange = { edit: BoundAction; remove: BoundAction };

type Props = {
  comment: Comment;
  people: readonly Mentionable[];
  change?: CommentChange;
  /** Where a task is made of it, for those who may. */
  taskHref?: string;
  /** Goes on with the line of its author: "on Requirement: …". */
  aside?: ReactNode;
};

export function CommentItem({ comment, people, change, taskHref, aside }: Props) {
  const { id, author, body, writtenAt, editedAt, removedAt, mentions, version } = comment;
  return (
    <li
      id={`comment-${id}`}
      className="grid scroll-mt-20 grid-cols-[auto_1fr] gap-x-2.5 gap-y-1 py-3 target:rounded-lg target:bg-accent-soft target:px-3"
    >
      <Avatar name={author} size="sm" className="mt-px" />
      <div className="min-w-0">
        <p className="text-quiet">
          <span className="font-medium text-ink">{author}</span> {aside}
          <span aria-hidden="true">· </span>
          <Time at={writtenAt} className="whitespace-nowrap" />
          {editedAt && !removedAt && (
            <>
              {" "}
              (edited <Time at={editedAt} />)
            </>
          )}
        </p>
        {removedAt ? (
          <p className="text-quiet italic">
            Removed <Time at={removedAt} />
          </p>
        ) : (
          <Markdown marks={[markMentions(mentions.map(({ name }) => name))]} className="mt-1">
            {body}
          </Markdown>
        )}
        {!removedAt && (change || taskHref) && (
          <div
            data-print="none"
            className="mt-1.5 flex flex-wrap items-start gap-x-4 gap-y-1 text-xs [&>details[open]]:basis-full"
          >
            {change && (
              <>
                <CommentForm action={change.edit} people={people} stored={{ body, version }} />
                <Confirm
                  label="Remove"
                  title="Remove this comment?"
                  lead="It stays visible that you removed a comment here; what it said is gone for good."
                  confirm="Remove comment"
                  action={change.remove}
                  trigger={{ bare: true, className: "min-h-6 text-quiet hover:text-ink hover:underline" }}
                />
              </>
            )}
            {taskHref && (
              <Link
                href={taskHref}
                className="inline-flex min-h-6 items-center text-quiet hover:text-ink hover:underline"
              >
                Make a task of it
              </Link>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
