// What people do with what they are told.
import { event } from "@/lib/kernel/event";
import { count } from "@/lib/kernel/event-fields";

export const noticesRead = event("notices.read", {
  words: "read notices",
  after: { count },
});
