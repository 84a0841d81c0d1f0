// Events of the workspace, and of people's accounts, sessions and tokens.
import { tokenScopeWords, visibilityWords } from "@/lib/access/words";
import { event } from "@/lib/kernel/event";
import { changed, choice, count, fields, instant, list, role, text, yesNo } from "@/lib/kernel/event-fields";

const account = { name: text, email: text, defaultRole: role };
const settings = changed({
  name: text,
  defaultAccess: choice(visibilityWords),
  currency: text,
  timeZone: text,
  handoverDays: count,
});
/** Set where an operator did it at the terminal. */
const by = text.optional();
const endedSessions = count.optional();

export const workspaceSetUp = event("workspace.set_up", {
  words: "set up the workspace",
  subject: "person",
  after: { workspace: text, ...account },
  line: ["name"],
});

export const workspaceSettingsChanged = event("workspace.settings_changed", {
  words: "changed the workspace settings",
  before: settings.optional(),
  after: settings.extend({ setupCode: text.optional() }),
  line: ["name"],
});

export const personInvited = event("person.invited", {
  words: "invited a person",
  subject: "person",
  after: { ...account, defaultRole: role.optional(), admin: yesNo.optional(), again: yesNo.optional(), by },
  line: ["name"],
});

export const personJoined = event("person.joined", {
  words: "joined",
  subject: "person",
  after: {
    name: text,
    email: text.nullish(),
    defaultRole: role.optional(),
    with: text.optional(),
    toldAddress: text.nullish(),
  },
  line: ["name"],
});

export const personProfileChanged = event("person.profile_changed", {
  words: "changed a profile",
  subject: "person",
  before: { name: text },
  after: { name: text },
  line: ["name"],
});

export const personPasswordChanged = event("person.password_changed", {
  words: "changed a password",
  subject: "person",
  after: fields({ otherSessionsEnded: count }).optional(),
});

export const personEmailChanged = event("person.email_changed", {
  words: "changed an e-mail address",
  subject: "person",
  before: { email: text },
  after: { email: text, otherSessionsEnded: endedSessions, sessionsEnded: endedSessions },
  line: ["email"],
});

export const personResetRequested = event("person.reset_requested", {
  words: "asked for a password reset",
  subject: "person",
  after: fields({ by: text }).optional(),
});

export const personSignedIn = event("person.signed_in", {
  words: "signed in",
  subject: "person",
  after: fields({ with: text }).optional(),
});

export const personSignedOutEverywhere = event("person.signed_out_everywhere", {
  words: "signed out everywhere",
  subject: "person",
  after: { sessionsEnded: count },
});

export const personMadeAdmin = event("person.made_admin", {
  words: "made a person an admin",
  subject: "person",
  before: fields({ isAdmin: yesNo }).optional(),
  after: changed({ isAdmin: yesNo, person: text, by: text }),
});

export const personAdminRemoved = event("person.admin_removed", {
  words: "ended a person's admin duty",
  subject: "person",
  before: { isAdmin: yesNo },
  after: { isAdmin: yesNo },
});

export const personDeactivated = event("person.deactivated", {
  words: "deactivated an account",
  subject: "person",
  before: { isAdmin: yesNo, owns: list(text), inHand: list(text) },
  after: {
    isAdmin: yesNo,
    owns: list(text),
    inHand: list(text),
    handedTo: text.nullable(),
    sessionsEnded: count,
    tokensRevoked: count,
    sharesRevoked: count,
  },
});

export const personReactivated = event("person.reactivated", {
  words: "reactivated an account",
  subject: "person",
  before: { deactivatedAt: instant.nullable() },
  after: { deactivatedAt: instant.nullable() },
});

export const sessionEnded = event("session.ended", {
  words: "ended a session",
  subject: "person",
  before: { device: text },
});

export const tokenCreated = event("token.created", {
  words: "created an access token",
  after: { name: text, scope: choice(tokenScopeWords), expiresAt: instant.nullable() },
  line: ["name"],
});

export const tokenRevoked = event("token.revoked", {
  words: "revoked an access token",
  before: { name: text, scope: choice(tokenScopeWords) },
  line: ["name"],
});
