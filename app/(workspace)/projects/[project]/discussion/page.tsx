// Everything that was said in the project, newest first, whatever it is about.

import { MessagesSquare } from "lucide-react";
import { CommentForm } from "@/components/collaboration/comment-form";
import { CommentItem } from "@/components/collaboration/comment-item";
import { DiscussionFilters } from "@/components/collaboration/discussion-filters";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { listDiscussion, listMentionable } from "@/lib/collaboration/queries";
import { DiscussionFilter } from "@/lib/collaboration/schema";
import { placeOf } from "@/lib/collaboration/subjects.rules";
import { subjectKindWords } from "@/lib/collaboration/words";
import { openProject } from "@/lib/doors/asker";
import { hrefWith } from "@/lib/format/href";
import { commentActions } from "../comment-actions";

export const metadata = { title: "Discussion" };

export default async function DiscussionPage({ params, searchParams }: PageProps<"/projects/[project]/discussion">) {
  const grant = await openProject(params);
  const filter = DiscussionFilter.parse(await searchParams);
  const [{ comments, next }, people] = await Promise.all([listDiscussion(grant, filter), listMentionable(grant)]);
  const { id, key } = grant.project;
  const base = `/projects/${key}/discussion`;
  const { write, changeOf, taskHrefOf } = commentActions(grant, { subjectKind: "project", subjectId: id });
  const narrowed = filter.about || filter.mentions || filter.after;
  const address = (after?: string) => hrefWith(base, { ...filter, after });
  return (
    <Page
      title="Discussion"
      lead="What the team says to each other: about the project as a whole here, about anything in it on its own page."
    >
      <DiscussionFilters filter={filter} base={base} />
      {write && !narrowed && (
        <Card>
          <CommentForm action={write} people={people} />
        </Card>
      )}
      <Card>
        {comments.length > 0 ? (
          <ol className="-my-3 divide-y divide-border">
            {comments.map((comment) => (
              <CommentItem
                key={comment.id}
                comment={comment}
                people={people}
                change={changeOf(comment)}
                taskHref={taskHrefOf(comment)}
                aside={
                  comment.subjectKind !== "project" && (
                    <>
                      on{" "}
                      <Link href={`/projects/${key}/${placeOf(comment)}#comment-${comment.id}`} className="link">
                        {subjectKindWords[comment.subjectKind]}: {comment.about}
                      </Link>{" "}
                    </>
                  )
                }
              />
            ))}
          </ol>
        ) : (
          <EmptyState
            icon={<MessagesSquare />}
            title={narrowed ? "Nothing like that was said" : "Nobody has said anything yet"}
          >
            {narrowed
              ? "Clear the filters to see everything."
              : "Requirements, key metrics, estimates, gates and what comes later each have a discussion on their page. All of it is gathered here."}
          </EmptyState>
        )}
      </Card>
      <Pagination previous={filter.after ? address() : undefined} next={next ? address(next) : undefined} />
    </Page>
  );
}
