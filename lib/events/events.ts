// Events of the inbox.
import { event } from "@/lib/kernel/event";
import { count } from "@/lib/kernel/event-fields";

export const noticesRead = event("notices.read", {
  words: "read notices",
  after: { count },
});
