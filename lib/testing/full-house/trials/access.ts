// Trials: coming in, one's account, and what admins do.
import { eq } from "drizzle-orm";
import { handovers, people, sessions } from "@/db/schema";
import { Operator } from "@/lib/access/operator.schema";
import { VerifiedClaims } from "@/lib/admin/company-accounts/schema";
import { hashPassword, hashSecret } from "@/lib/kernel/secrets";
import { now } from "../house";
import { secretOf } from "../people.rows";
import type { Trials, Tried } from "../trial";

const [password, chosen] = ["correct horse battery staple", "a stapled battery of horses"];
let hash: Promise<string> | undefined;
/** The member can sign in with it. */
const withPassword = async ({ db, id }: Tried) => {
  hash ??= hashPassword(password, "203.0.113.1");
  await db
    .update(people)
    .set({ passwordHash: await hash })
    .where(eq(people.id, id("people", "member")));
};
const claims = (subject: string) =>
  new VerifiedClaims({
    issuer: "https://company.example.org",
    subject,
    email: "new.ada@example.org",
    isEmailUnverified: false,
    name: "New Person",
    groups: { names: ["everybody"] },
  });
const operator = new Operator();
const waits = ({ id, projectId }: Tried) => ({ projectId, personId: id("people", "left") });

export const accessTrials: Trials = {
  "access/account changePassword": {
    before: withPassword,
    input: () => ({ currentPassword: password, password: chosen }),
  },
  "access/account changeEmail": { before: withPassword, input: () => ({ currentPassword: password }) },
  "access/account endSession": {
    before: ({ db, text }) =>
      db
        .update(sessions)
        .set({ idHash: hashSecret("another browser") })
        .where(eq(sessions.idHash, text("sessions", "idHash", "member"))),
    input: () => ({ session: hashSecret("another browser") }),
  },
  "access signIn": {
    before: withPassword,
    input: ({ text }) => ({ email: text("people", "email", "member"), password }),
  },
  "admin/handovers handOverNow": { input: waits },
  "admin/handovers cancelHandover": { input: waits },
  "admin/handovers undoHandover": {
    before: async ({ db, id }) =>
      db
        .update(handovers)
        .set({ doneAt: now, moved: [] })
        .where(eq(handovers.personId, id("people", "left"))),
    input: waits,
  },
  "access/links acceptInvitation": {
    input: ({ house }) => ({ token: secretOf(house, "oneTimeLinks", "first"), password: chosen }),
  },
  "access/links resetPassword": {
    input: ({ house }) => ({ token: secretOf(house, "oneTimeLinks", "second"), password: chosen }),
  },
  "access/links requestPasswordReset": { input: ({ text }) => ({ email: text("people", "email", "member") }) },
  "access/operator createPerson": { input: () => ({ operator }) },
  "access/operator issuePasswordReset": {
    input: ({ text }) => ({ operator, email: text("people", "email", "member") }),
  },
  "access/operator makeAdmin": { input: ({ text }) => ({ operator, email: text("people", "email", "member") }) },
  "access/operator renewSetupCode": { input: () => ({ operator }) },
  "admin/company-accounts signOn": { input: () => ({ verified: claims("new"), fallbackRole: "expert" }) },
  "admin/company-accounts joinByCompanyAccount": {
    input: ({ house }) => ({ verified: claims("new"), token: secretOf(house, "oneTimeLinks", "first") }),
  },
  "admin/company-accounts linkIdentity": { input: () => ({ verified: claims("mine") }) },
  "admin/company-accounts unlinkIdentity": {
    before: withPassword,
    input: ({ text }) => ({
      issuer: text("identities", "issuer", "member"),
      subject: text("identities", "subject", "member"),
    }),
  },
  "access/tokens revokeToken": { input: ({ id }) => ({ tokenId: id("tokens", "member") }) },
  "admin/invitations resendInvitation": { input: ({ id }) => ({ personId: id("people", "invited") }) },
  "admin/invitations importPeople": {
    input: () => ({ csv: "name,email,default_role\nNew Person,new.ada@example.org,expert\n", confirmed: "on" }),
  },
  "admin/people removeAdmin": {
    before: ({ db, id }) =>
      db
        .update(people)
        .set({ isAdmin: true })
        .where(eq(people.id, id("people", "member"))),
  },
  "admin/people reactivatePerson": { input: ({ id }) => ({ personId: id("people", "gone") }) },
  "admin/roles assignRoles": {
    input: ({ text }) => ({
      people: text("people", "email", "left"),
      project: text("projects", "key"),
      way: "add",
      roles: ["expert"],
    }),
  },
  "admin/roles setDefaultRole": {
    input: ({ text }) => ({ people: text("people", "email", "member"), role: "expert" }),
  },
  "admin/settings updateSettings": { input: () => ({ currency: "CHF", timeZone: "Europe/Zurich", handoverDays: "2" }) },
  "admin/sign-on addSignOnMapping": { input: () => ({ role: "expert" }) },
};
