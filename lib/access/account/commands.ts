// What a person may do with their own account, and with nobody else's.
import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people, sessions } from "@/db/schema";
import { type Limit, networkAt } from "@/lib/kernel/attempts";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition } from "@/lib/kernel/errors";
import { hashPassword, verifyPassword } from "@/lib/kernel/secrets";
import type { Visitor } from "@/lib/kernel/visitor";
import { changeAddress } from "../email-address.steps";
import {
  personEmailChanged,
  personPasswordChanged,
  personProfileChanged,
  personSignedOutEverywhere,
  sessionEnded,
} from "../events";
import { endLinks } from "../one-time-links.steps";
import { findPasswordProblem } from "../passwords.queries";
import { endSessions } from "../sessions.steps";
import { deviceOf } from "./rules";
import { ChangeEmail, ChangePassword, EndSession, Nothing, UpdateProfile } from "./schema";

/** Counted per session: an intruder in one session must not keep the owner from changing the password in another. */
const sessionGuessingLimits = ({ personId, visitor }: { personId: string | null; visitor: Visitor }): Limit[] => [
  {
    name: "password",
    key: visitor.sessionIdHash ?? personId ?? nobody,
    tries: 10,
    minutes: 15,
    clearedBySuccess: true,
  },
];
const nobody = "00000000-0000-0000-0000-000000000000";

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
    if (!value) throw conflict("Your profile was changed meanwhile.", await readProfile(tx, id));
    return { event: personProfileChanged({ before: { name }, after: { name: input.name } }), subject: id, value };
  },
});

async function readProfile(tx: Executor, id: string) {
  const [person] = await tx
    .select({ name: people.name, version: people.version })
    .from(people)
    .where(eq(people.id, id));
  return person;
}

/** Ends every other session and every one-time link, in case the old password has leaked. */
export const changePassword = command({
  capability: "account.manage",
  input: ChangePassword,
  limits: sessionGuessingLimits,
  async prepare({ db, input, personId, visitor }) {
    const { hash, email, name } = await verifyIdentity(db, personId, input.currentPassword, visitor);
    const problem =
      input.password === input.currentPassword
        ? "This is your present password. Choose another, please."
        : await findPasswordProblem(db, input.password, { email, name });
    if (problem) throw invalid({ password: problem });
    return { verifiedHash: hash, newHash: await hashPassword(input.password, personId ?? undefined) };
  },
  async run({ tx, grant, visitor, now, prepared: { verifiedHash, newHash } }) {
    const { id } = grant.person;
    await requireUnchanged(tx, id, verifiedHash);
    await tx.update(people).set({ passwordHash: newHash }).where(eq(people.id, id));
    const ended = await endSessions(tx, id, visitor.sessionIdHash);
    await endLinks(tx, { personId: id, now });
    return { event: personPasswordChanged({ after: { otherSessionsEnded: ended } }), subject: id };
  },
});

/** Ends every other session; a company account stays linked, because it is known by issuer and subject. */
export const changeEmail = command({
  capability: "account.manage",
  input: ChangeEmail,
  limits: sessionGuessingLimits,
  async prepare({ db, input, personId, visitor }) {
    return (await verifyIdentity(db, personId, input.currentPassword, visitor)).hash;
  },
  async run({ tx, grant, input, visitor, now, prepared: verifiedHash }) {
    const { email: before } = await requireUnchanged(tx, grant.person.id, verifiedHash);
    const person = { id: grant.person.id, email: before };
    const { email } = input;
    const otherSessionsEnded = await changeAddress(tx, { person, email, keepSession: visitor.sessionIdHash, now });
    return {
      event: personEmailChanged({ before: { email: person.email }, after: { email, otherSessionsEnded } }),
      subject: person.id,
    };
  },
});

/** Asks for the password again, so that an open browser isn't enough to take over the account. @returns the person, and the hash that the password matches */
async function verifyIdentity(db: Executor, personId: string | null, password: string, visitor: Visitor) {
  const [person] = await db
    .select({ hash: people.passwordHash, email: people.email, name: people.name })
    .from(people)
    .where(eq(people.id, personId ?? nobody));
  if (!person?.hash) throw precondition("You sign in with your company account and have no password here.");
  if (!(await verifyPassword(person.hash, password, networkAt(visitor.address)))) {
    throw invalid({ currentPassword: "This is not your present password." });
  }
  return { ...person, hash: person.hash };
}

/** @returns the current e-mail address. @throws Refusal conflict where the password was changed since it was verified */
async function requireUnchanged(tx: Executor, personId: string, verifiedHash: string) {
  const [person] = await tx
    .select({ hash: people.passwordHash, email: people.email })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update");
  if (person?.hash !== verifiedHash) throw conflict("Your password was changed meanwhile.");
  return person;
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
    return { event: sessionEnded({ before: { device: deviceOf(ended.userAgent) } }), subject: grant.person.id };
  },
});

/** Ends the session of the browser that asks. */
export const signOut = command({
  capability: "account.manage",
  input: Nothing,
  async run({ tx, grant, visitor }) {
    const currentIdHash = visitor.sessionIdHash ?? "";
    await tx.delete(sessions).where(and(eq(sessions.idHash, currentIdHash), eq(sessions.personId, grant.person.id)));
    return { event: sessionEnded({ before: { device: deviceOf(visitor.userAgent) } }), subject: grant.person.id };
  },
});

export const signOutEverywhere = command({
  capability: "account.manage",
  input: Nothing,
  async run({ tx, grant }) {
    const ended = await endSessions(tx, grant.person.id);
    return { event: personSignedOutEverywhere({ after: { sessionsEnded: ended } }), subject: grant.person.id };
  },
});
