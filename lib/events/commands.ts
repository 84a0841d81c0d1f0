// What a person may do with their inbox.
import { and, eq, isNull } from "drizzle-orm";
import { notices } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { noticesRead } from "./events";
import { ReadNotices } from "./schema";

export const readNotices = command({
  capability: "account.manage",
  input: ReadNotices,
  async run({ tx, grant, input, now }) {
    const read = await tx
      .update(notices)
      .set({ readAt: now })
      .where(
        and(
          eq(notices.personId, grant.person.id),
          isNull(notices.readAt),
          input.noticeId ? eq(notices.id, input.noticeId) : undefined,
        ),
      )
      .returning({ id: notices.id });
    return { event: noticesRead({ after: { count: read.length } }), value: { count: read.length } };
  },
});
