// What may be asked of the inbox.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";

/** Which notices to mark as read; none named means all. */
export const ReadNotices = z.strictObject({ noticeId: uuid.optional() });
