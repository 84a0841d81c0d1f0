// What admins do to many people at once.
import { signOnGiftWords } from "@/lib/access/words";
import { event } from "@/lib/kernel/event";
import { byName, choice, fields, list, role, text, yesNo } from "@/lib/kernel/event-fields";

const rolesByAddress = byName(list(role));

export const peopleImported = event("people.imported", {
  words: "imported people",
  after: { people: list(fields({ name: text, email: text, defaultRole: role })) },
});

export const rolesAssigned = event("roles.assigned", {
  words: "assigned roles",
  subject: "person",
  before: rolesByAddress,
  after: rolesByAddress,
});

export const personDefaultRoleChanged = event("person.default_role_changed", {
  words: "changed a default role",
  subject: "person",
  before: byName(role),
  after: byName(role),
});

export const signOnMappingAdded = event("sign_on.mapping_added", {
  words: "added a sign-on mapping",
  after: { group: text, gives: choice(signOnGiftWords), role: role.nullable(), project: text.nullable() },
  line: ["role"],
});

export const signOnMappingRemoved = event("sign_on.mapping_removed", {
  words: "removed a sign-on mapping",
  before: { group: text, role: role.nullable(), makesAdmin: yesNo },
  line: ["role"],
});
