// Events of a project's members: their roles, and handovers of their work.
import { event } from "@/lib/kernel/event";
import { list, role, text } from "@/lib/kernel/event-fields";

const titles = list(text).optional();
const inHand = {
  datasets: titles,
  tasks: titles,
  incidents: titles,
  alerts: titles,
  releases: titles,
  lapses: titles,
};

export const memberRolesChanged = event("member.roles_changed", {
  words: "changed a member's roles",
  subject: "person",
  before: { person: text, roles: list(role) },
  after: { person: text, roles: list(role) },
  line: ["roles"],
  place: () => "team",
});

export const memberRemoved = event("member.removed", {
  words: "removed a member",
  subject: "person",
  before: { person: text, roles: list(role) },
  line: ["roles"],
  place: () => "team",
});

export const memberDutiesHandedOver = event("member.duties_handed_over", {
  words: "handed over what a leaver had in hand",
  subject: "person",
  before: { person: text, ...inHand },
  after: { note: text, ...inHand },
  line: ["note"],
  place: () => "team",
});

export const memberHandoverWaits = event("member.handover_waits", {
  words: "waits to hand over a member's work",
  subject: "person",
  after: { note: text },
  line: ["note"],
  place: () => "team",
});

export const memberHandoverCancelled = event("member.handover_cancelled", {
  words: "left a member's work with them",
  subject: "person",
  after: { person: text },
  place: () => "team",
});

export const memberHandoverUndone = event("member.handover_undone", {
  words: "gave a member's work back",
  subject: "person",
  after: { note: text },
  line: ["note"],
  place: () => "team",
});
