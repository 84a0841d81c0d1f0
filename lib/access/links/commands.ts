// One-time links: to join, and to choose a new password.
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { OneTimeLinkPurpose } from "@/db/enums";
import { people, workspace } from "@/db/schema";
import { networkAt } from "@/lib/kernel/attempts";
import { command, type RunResult } from "@/lib/kernel/command";
import { invalid, precondition } from "@/lib/kernel/errors";
import { lockPerson } from "@/lib/kernel/locks";
import type { Mail } from "@/lib/kernel/mail";
import { hashPassword } from "@/lib/kernel/secrets";
import { personJoined, personPasswordChanged, personResetRequested } from "../events";
import { findLink } from "../one-time-links.queries";
import { countRecentResetLinks, issueLink, redeemLink } from "../one-time-links.steps";
import { findPasswordProblem } from "../passwords.queries";
import { endSessions, openSession } from "../sessions.steps";
import { linkProblems, resetMail } from "./rules";
import { AcceptInvitation, RequestPasswordReset, ResetPassword } from "./schema";

export const acceptInvitation = command({
  capability: "account.enter",
  input: AcceptInvitation,
  prepare: ({ db, input, now, visitor }) =>
    prepareHash(db, { ...input, purpose: "invitation", now, network: networkAt(visitor.address) }),
  async run({ tx, input, now, visitor, prepared: passwordHash }) {
    const { name } = input;
    const person = await redeem(tx, { purpose: "invitation", secret: input.token, now });
    await tx
      .update(people)
      .set({ name, passwordHash, joinedAt: sql`coalesce(${people.joinedAt}, ${now.toISOString()}::timestamptz)` })
      .where(eq(people.id, person.id));
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    return { event: personJoined({ after: { name } }), actorId: person.id, subject: person.id, value: { secret } };
  },
});

/** Records the same event and gives the same answer whether or not there is such an account; the door sends the mail. */
export const requestPasswordReset = command({
  capability: "account.enter",
  input: RequestPasswordReset,
  limits: ({ visitor }) => [{ name: "reset from", key: networkAt(visitor.address), tries: 30, minutes: 15 }],
  async run({ tx, input, now }): Promise<RunResult<{ mail?: Mail }>> {
    const [person] = await tx
      .select({ id: people.id, name: people.name, email: people.email, workspace: workspace.name })
      .from(people)
      .innerJoin(workspace, eq(workspace.id, 1))
      .where(
        and(
          sql`lower(${people.email}) = ${input.email}`,
          isNull(people.deactivatedAt),
          // who only signs on with a company account has no password to reset
          isNotNull(people.passwordHash),
        ),
      );
    if (!person) return { event: personResetRequested(), value: {} };
    // an attacker can't flood a mailbox; the person still has the latest links, valid for an hour
    if ((await countRecentResetLinks(tx, { personId: person.id, now })) >= mostResets) {
      return { event: personResetRequested(), subject: person.id, value: {} };
    }
    const { url } = await issueLink(tx, { purpose: "reset", personId: person.id, now });
    const mail = resetMail({ to: person.email, name: person.name, workspace: person.workspace, url });
    return { event: personResetRequested(), subject: person.id, value: { mail } };
  },
});

export const resetPassword = command({
  capability: "account.enter",
  input: ResetPassword,
  prepare: ({ db, input, now, visitor }) =>
    prepareHash(db, { ...input, purpose: "reset", now, network: networkAt(visitor.address) }),
  async run({ tx, input, now, visitor, prepared: passwordHash }) {
    const person = await redeem(tx, { purpose: "reset", secret: input.token, now });
    await tx
      .update(people)
      .set({ passwordHash, joinedAt: sql`coalesce(${people.joinedAt}, ${now.toISOString()}::timestamptz)` })
      .where(eq(people.id, person.id));
    await endSessions(tx, person.id);
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    return { event: personPasswordChanged(), actorId: person.id, subject: person.id, value: { secret } };
  },
});

/** Mails to one person within a quarter of an hour. */
const mostResets = 5;

type Link = { purpose: OneTimeLinkPurpose; secret: string; now: Date };
type PasswordChoice = Omit<Link, "secret"> & { token: string; password: string; name?: string; network: string };

/** @returns the password's hash; an invalid link costs no hashing */
async function prepareHash(db: Executor, { token, password, name, network, ...link }: PasswordChoice): Promise<string> {
  const { email, name: storedName } = await getOpenLink(db, { ...link, secret: token });
  const problem = await findPasswordProblem(db, password, { email, name: name ?? storedName });
  if (problem) throw invalid({ password: problem });
  return hashPassword(password, network);
}

/** Uses the link up, unless a later refusal rolls back. @returns its person */
async function redeem(tx: Executor, link: Link) {
  const person = await getOpenLink(tx, link);
  await lockPerson(tx, person.id);
  // of two who open the same link at once only one updates the row
  if ((await redeemLink(tx, link)) === null) throw precondition(linkProblems.used);
  return person;
}

async function getOpenLink(db: Executor, link: Link) {
  const found = await findLink(db, link);
  if (found.state !== "open") throw precondition(linkProblems[found.state]);
  return found.person;
}
