// What one-time links are for: to join, and to choose a new password.
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

/** Leaves the same trace and gives the same answer whether or not there is such an account; the door mails what comes back. */
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
          // Whoever only signs on with the company account has no password to be reset.
          isNotNull(people.passwordHash),
        ),
      );
    if (!person) return { event: personResetRequested(), value: {} };
    // Whoever asks in somebody's name fills no mailbox, and keeps nobody out: the latest mails are good for an hour.
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

/** @returns the password's hash; a link that lets nobody in costs no hashing */
async function prepareHash(db: Executor, { token, password, name, network, ...link }: PasswordChoice): Promise<string> {
  const { email, name: storedName } = await getOpenLink(db, { ...link, secret: token });
  const problem = await findPasswordProblem(db, password, { email, name: name ?? storedName });
  if (problem) throw invalid({ password: problem });
  return hashPassword(password, network);
}

/** The person whom the link lets in; used up only if all else goes well, since a refusal rolls back. */
async function redeem(tx: Executor, link: Link) {
  const person = await getOpenLink(tx, link);
  await lockPerson(tx, person.id);
  // Two who open the same link at once: the row lets one through.
  if ((await redeemLink(tx, link)) === null) throw precondition(linkProblems.used);
  return person;
}

async function getOpenLink(db: Executor, link: Link) {
  const found = await findLink(db, link);
  if (found.state !== "open") throw precondition(linkProblems[found.state]);
  return found.person;
}
