// What one-time links are for: to join, and to choose a new password.
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { OneTimeLinkPurpose } from "@/db/enums";
import { people, workspace } from "@/db/schema";
import { guessing } from "@/lib/attempts";
import { command } from "@/lib/command";
import { invalid, precondition } from "@/lib/errors";
import type { Mail } from "@/lib/mail";
import { findLink, issueLink, spendLink } from "@/lib/one-time-link";
import { hashPassword } from "@/lib/secrets";
import { endSessions, openSession } from "@/lib/visit";
import { passwordProblem } from "../passwords/rules";
import { linkProblems, resetMail } from "./rules";
import { AcceptInvitation, RequestPasswordReset, ResetPassword } from "./schema";

export const acceptInvitation = command({
  capability: "account.enter",
  input: AcceptInvitation,
  async run({ tx, input, now, visitor }) {
    const { name, password } = input;
    const person = await use(tx, { purpose: "invitation", secret: input.token, now, password, name });
    const passwordHash = await hashPassword(password);
    await tx
      .update(people)
      .set({ name, passwordHash, joinedAt: sql`coalesce(${people.joinedAt}, ${now.toISOString()}::timestamptz)` })
      .where(eq(people.id, person.id));
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    return { kind: "person.joined", actorId: person.id, subject: person.id, after: { name }, value: { secret } };
  },
});

/** Leaves the same trace and gives the same answer whether or not there is such an account; the door mails what comes back. */
export const requestPasswordReset = command({
  capability: "account.enter",
  input: RequestPasswordReset,
  limits: ({ input, visitor }) =>
    guessing("reset", input.email, visitor.address).map(({ forgiven: _, ...limit }) => limit),
  async run({ tx, input, now }): Promise<{ kind: "person.reset_requested"; subject?: string; value: { mail?: Mail } }> {
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
    if (!person) return { kind: "person.reset_requested", value: {} };
    const { url } = await issueLink(tx, { purpose: "reset", personId: person.id, now });
    const mail = resetMail({ to: person.email, name: person.name, workspace: person.workspace, url });
    return { kind: "person.reset_requested", subject: person.id, value: { mail } };
  },
});

export const resetPassword = command({
  capability: "account.enter",
  input: ResetPassword,
  async run({ tx, input, now, visitor }) {
    const { password } = input;
    const person = await use(tx, { purpose: "reset", secret: input.token, now, password });
    const passwordHash = await hashPassword(password);
    await tx
      .update(people)
      .set({ passwordHash, joinedAt: sql`coalesce(${people.joinedAt}, ${now.toISOString()}::timestamptz)` })
      .where(eq(people.id, person.id));
    await endSessions(tx, person.id);
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    return { kind: "person.password_changed", actorId: person.id, subject: person.id, value: { secret } };
  },
});

type Use = { purpose: OneTimeLinkPurpose; secret: string; now: Date; password: string; name?: string };

/** The person whom the link lets in; used up only if the password is taken, since a refusal rolls back. */
async function use(tx: Executor, { purpose, secret, now, password, name }: Use) {
  const link = await findLink(tx, { purpose, secret, now });
  if (link.state !== "open") throw precondition(linkProblems[link.state]);
  const problem = passwordProblem(password, { email: link.person.email, name: name ?? link.person.name });
  if (problem) throw invalid({ password: problem });
  // Two who open the same link at once: the row lets one through.
  if ((await spendLink(tx, { purpose, secret, now })) === null) throw precondition(linkProblems.used);
  return link.person;
}
