// What a person may do with their own account, and with nobody else's.
import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people, sessions } from "@/db/schema";
import { guessing } from "@/lib/attempts";
import { command } from "@/lib/command";
import { changeAddress } from "@/lib/email-address";
import { conflict, invalid, notFound, precondition } from "@/lib/errors";
import { endLinks } from "@/lib/one-time-link";
import { hashPassword, verifyPassword } from "@/lib/secrets";
import { endSessions } from "@/lib/visit";
import { passwordProblem } from "../passwords/rules";
import { deviceOf } from "./rules";
import { ChangeEmail, ChangePassword, EndSession, Nothing, UpdateProfile } from "./schema";

export const updateProfile = command({
  capability: "account.manage",
  input: UpdateProfile,
  async run({ tx, grant, input }) {
    const { id, name } = grant.person;
    const changed = await tx
      .update(people)
      .set({ name: input.name, version: input.version + 1 })
      .where(and(eq(people.id, id), eq(people.version, input.version)))
      .returning({ version: people.version });
    const [value] = changed;
    if (!value) throw conflict("Your profile was changed meanwhile.", await stored(tx, id));
    return { kind: "person.profile_changed", subject: id, before: { name }, after: { name: input.name }, value };
  },
});

async function stored(tx: Executor, id: string) {
  const [person] = await tx
    .select({ name: people.name, version: people.version })
    .from(people)
    .where(eq(people.id, id));
  return person;
}

/** Ends every other session, and every link that would let somebody in, in case the old password is the reason. */
export const changePassword = command({
  capability: "account.manage",
  input: ChangePassword,
  limits: ({ personId, visitor }) => guessing("password", personId ?? "nobody", visitor.address),
  async run({ tx, grant, input, visitor, now }) {
    const { id, email, name } = grant.person;
    await proveIdentity(tx, id, input.currentPassword);
    const problem =
      input.password === input.currentPassword
        ? "This is your present password. Choose another, please."
        : passwordProblem(input.password, { email, name });
    if (problem) throw invalid({ password: problem });
    await tx
      .update(people)
      .set({ passwordHash: await hashPassword(input.password) })
      .where(eq(people.id, id));
    const ended = await endSessions(tx, id, visitor.sessionIdHash);
    await endLinks(tx, { personId: id, now });
    return { kind: "person.password_changed", subject: id, after: { otherSessionsEnded: ended } };
  },
});

/** Ends every other session; a company account stays linked, since nobody is known by their address. */
export const changeEmail = command({
  capability: "account.manage",
  input: ChangeEmail,
  limits: ({ personId, visitor }) => guessing("password", personId ?? "nobody", visitor.address),
  async run({ tx, grant, input, visitor, now }) {
    const { person } = grant;
    await proveIdentity(tx, person.id, input.currentPassword);
    const { email } = input;
    const otherSessionsEnded = await changeAddress(tx, { person, email, keepSession: visitor.sessionIdHash, now });
    return {
      kind: "person.email_changed",
      subject: person.id,
      before: { email: person.email },
      after: { email, otherSessionsEnded },
    };
  },
});

/** Whoever finds a browser open cannot take the account with them. */
async function proveIdentity(tx: Executor, personId: string, password: string) {
  const [person] = await tx.select({ hash: people.passwordHash }).from(people).where(eq(people.id, personId));
  if (!person?.hash) throw precondition("You sign in with your company account and have no password here.");
  if (!(await verifyPassword(person.hash, password))) {
    throw invalid({ currentPassword: "This is not your present password." });
  }
}

export const endSession = command({
  capability: "account.manage",
  input: EndSession,
  async run({ tx, grant, input }) {
    const [ended] = await tx
      .delete(sessions)
      .where(and(eq(sessions.idHash, input.session), eq(sessions.personId, grant.person.id)))
      .returning({ userAgent: sessions.userAgent });
    if (!ended) throw notFound("This session");
    return { kind: "session.ended", subject: grant.person.id, before: { device: deviceOf(ended.userAgent) } };
  },
});

/** Ends the session of the browser that asks. */
export const signOut = command({
  capability: "account.manage",
  input: Nothing,
  async run({ tx, grant, visitor }) {
    const own = visitor.sessionIdHash ?? "";
    await tx.delete(sessions).where(and(eq(sessions.idHash, own), eq(sessions.personId, grant.person.id)));
    return { kind: "session.ended", subject: grant.person.id, before: { device: deviceOf(visitor.userAgent) } };
  },
});

export const signOutEverywhere = command({
  capability: "account.manage",
  input: Nothing,
  async run({ tx, grant }) {
    const ended = await endSessions(tx, grant.person.id);
    return { kind: "person.signed_out_everywhere", subject: grant.person.id, after: { sessionsEnded: ended } };
  },
});
