// What was said about one thing, the oldest first, and where the reader has their say.
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Comment } from "@/lib/collaboration/queries";
import type { Mentionable } from "@/lib/collaboration/rules";
import type { BoundAction } from "@/lib/doors/form";
import { CommentForm } from "./comment-form";
import { type CommentChange, CommentItem } from "./comment-item";

type Props = {
  comments: readonly Comment[];
  /** Who may be called. */
  people: readonly Mentionable[];
  /** Bound by the page; without it the reader may not write here. */
  write?: BoundAction;
  changeOf: (comment: Comment) => CommentChange | undefined;
  taskHrefOf: (comment: Comment) => string | undefined;
  /** Where all of it is, if more was said than is shown. */
  earlierHref?: string;
};

export function Thread({ comments, people, write, changeOf, taskHrefOf, earlierHref }: Props) {
  return (
    <Card title="Discussion" id="discussion">
      <div className="max-w-[46rem]">
        {earlierHref && (
          <p className="mb-2">
            <Link href={earlierHref} className="link">
              Everything that was said before
            </Link>
          </p>
        )}
        {comments.length > 0 ? (
          <ol className="mb-4 divide-y divide-border">
            {comments.map((comment) => (
              <CommentItem
                key={comment.id}
                comment={comment}
                people={people}
                change={changeOf(comment)}
                taskHref={taskHrefOf(comment)}
              />
            ))}
          </ol>
        ) : (
          <p className="mb-4 text-quiet">
            {write ? "Nobody has said anything about it yet." : "Nobody of the team has said anything about it yet."}
          </p>
        )}
        {write && <CommentForm action={write} people={people} />}
      </div>
    </Card>
  );
}
