// Company accounts, and what their groups do to what somebody holds.
import { event } from "@/lib/kernel/event";
import { count, fields, list, reference, role, text, yesNo } from "@/lib/kernel/event-fields";

const roleIn = fields({ projectId: reference("project"), role });

export const signOnApplied = event("sign_on.applied", {
  words: "had roles set by sign-on",
  subject: "person",
  after: {
    person: text,
    add: list(roleIn),
    remove: list(roleIn),
    defaultRole: role.optional(),
    admin: yesNo.optional(),
    kept: list(text),
  },
});

export const signOnRefused = event("sign_on.refused", {
  words: "refused a company account",
  subject: "person",
  after: { problem: text, issuer: text, email: text.nullish(), groups: list(text).nullable(), note: text.optional() },
  line: ["email", "note"],
});

export const signOnGroupsAbsent = event("sign_on.groups_absent", {
  words: "was told no groups by a sign-on",
  subject: "person",
  after: { note: text, cause: text, issuer: text },
  line: ["note"],
});

export const identityLinked = event("identity.linked", {
  words: "linked a company account",
  subject: "person",
  after: { issuer: text, email: text.nullish() },
  line: ["email"],
});

export const identityUnlinked = event("identity.unlinked", {
  words: "unlinked a company account",
  subject: "person",
  before: { issuer: text },
});

export const identityReleased = event("identity.released", {
  words: "released a company account",
  subject: "person",
  before: { accounts: list(text) },
  after: { accounts: list(text), sessionsEnded: count, person: text },
});
