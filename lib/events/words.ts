// Labels of the kinds of notices.
import type { NoticeKind } from "@/db/enums";

export const noticeKindWords = {
  assigned: "Meant for you",
  sign: "To sign",
  decide: "To decide",
  told: "For your information",
} as const satisfies Record<NoticeKind, string>;
