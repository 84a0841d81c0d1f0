// The discussion about one thing of a project, for the foot of its page: loaded, bound to the reader, and shown.

import { Thread } from "@/components/collaboration/thread";
import type { SubjectKind } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { listMentionable, listThread } from "@/lib/collaboration/queries";
import { hrefWith } from "@/lib/format/href";
import { commentActions } from "./comment-actions";

type Props = {
  grant: Grant;
  kind: SubjectKind;
  /** As its address names it: its id; of a gate the name, of an estimate and a release the number. */
  id: string;
};

export async function TalkAbout({ grant, kind, id }: Props) {
  const about = { subjectKind: kind, subjectId: id };
  const [{ comments, earlier }, people] = await Promise.all([listThread(grant, about), listMentionable(grant)]);
  const all = hrefWith(`/projects/${grant.project.key}/discussion`, { about: kind, id });
  return (
    <Thread
      comments={comments}
      people={people}
      {...commentActions(grant, about)}
      earlierHref={earlier ? all : undefined}
    />
  );
}
