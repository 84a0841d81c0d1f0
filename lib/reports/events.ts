// Events on board reports and their links.
import { event } from "@/lib/kernel/event";
import { count, instant, text } from "@/lib/kernel/event-fields";

const reportPlace = (of: { id: string; number?: number }) => (of.number ? `reports/${of.number}` : "reports");

export const reportTaken = event("report.taken", {
  words: "froze a board report",
  after: { number: count, title: text },
  line: ["title"],
  place: reportPlace,
});

export const reportShared = event("report.shared", {
  words: "shared a board report by a link",
  after: { number: count, title: text, recipient: text, expiresAt: instant },
  line: ["title"],
  place: reportPlace,
});

export const reportShareRevoked = event("report.share_revoked", {
  words: "ended the link to a board report",
  before: { recipient: text },
  place: () => "reports",
});

export const reportOpened = event("report.opened", {
  words: "had a shared report opened",
  after: { title: text, recipient: text },
  line: ["title"],
  place: () => "reports",
});
