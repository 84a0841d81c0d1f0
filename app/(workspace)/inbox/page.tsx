// What waits for the reader: to sign, to decide, assigned, or good to know.

import { Inbox } from "lucide-react";
import { z } from "zod";
import { Feed } from "@/components/events/feed";
import { ReadForm } from "@/components/events/read-form";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { type NoticeKind, noticeKinds } from "@/db/enums";
import { eventPlace } from "@/lib/admin/audit/line.rules";
import { openWorkspace } from "@/lib/doors/asker";
import { readNotices } from "@/lib/events/actions";
import { countUnread, listInbox, pageSize } from "@/lib/events/queries";
import { noticeKindWords } from "@/lib/events/words";
import { hrefWith } from "@/lib/format/href";
import { counted, lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Inbox" };

const Asked = z.object({
  before: lenient(counted().pipe(z.number().int().positive())),
  kind: lenient(z.enum(noticeKinds)),
  show: lenient(z.literal("all")),
});

/** For what has no page of its own. */
const whereTo: Record<NoticeKind, string> = {
  sign: "lifecycle",
  decide: "lifecycle",
  assigned: "team",
  told: "activity",
};

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const grant = await openWorkspace();
  const { before, kind, show } = Asked.parse(await searchParams);
  const all = show === "all";
  const [entries, unread] = await Promise.all([listInbox(grant, { before, kind, unread: !all }), countUnread(grant)]);
  const last = entries.at(-1);
  const address = (params: { show?: string; kind?: string; before?: string }) => hrefWith("/inbox", params);
  return (
    <Page
      title="Inbox"
      lead={unread === 0 ? "Nothing unread." : `${unread} unread.`}
      actions={unread > 0 && <ReadForm action={readNotices.bind(null, {})} label="Mark all as read" />}
    >
      <Tabs
        label="Inbox"
        tabs={[
          { href: address({}), label: "Unread", count: unread, current: !all && !kind },
          ...noticeKinds.map((option) => ({
            href: address({ kind: option, show }),
            label: noticeKindWords[option],
            current: kind === option,
          })),
          { href: address({ show: "all" }), label: "All", current: all && !kind },
        ]}
      />
      <Card>
        {entries.length === 0 ? (
          <EmptyState icon={<Inbox />} title="You are up to date">
            Signatures, decisions, tasks and remarks that are meant for you arrive here, live.
          </EmptyState>
        ) : (
          <Feed
            entries={entries}
            aside={({ project }) =>
              project && (
                <>
                  in{" "}
                  <Link href={`/projects/${project.key}`} className="font-medium text-accent hover:underline">
                    {project.name}
                  </Link>
                </>
              )
            }
            hrefOf={(entry) =>
              entry.project
                ? `/projects/${entry.project.key}/${eventPlace(entry) ?? whereTo[entry.noticeKind]}`
                : undefined
            }
            action={({ noticeKind, noticeId, readAt }) => (
              <>
                <Badge tone={noticeKind === "told" ? undefined : "accent"}>{noticeKindWords[noticeKind]}</Badge>
                {!readAt && (
                  <ReadForm action={readNotices.bind(null, { fixed: { noticeId } })} label="Mark as read" quiet />
                )}
              </>
            )}
          />
        )}
      </Card>
      <Pagination
        previous={before ? address({ show, kind }) : undefined}
        next={entries.length === pageSize && last ? address({ show, kind, before: String(last.id) }) : undefined}
      />
    </Page>
  );
}
