// Commands of the operator at the terminal, for a team without an admin who can sign in.
import { randomInt } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people, workspace } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { invalid, notFound, precondition } from "@/lib/kernel/errors";
import { hashSecret } from "@/lib/kernel/secrets";
import { personInvited, personMadeAdmin, personResetRequested, workspaceSettingsChanged } from "./events";
import { issueLink } from "./one-time-links.steps";
import { CreatePerson, PersonByEmail, PrintSetupCode } from "./operator.schema";
import { setupCodeOf } from "./rules";

/** Its value is the link with which the person chooses a password, so that nobody types one into a shell. */
export const createPerson = command({
  capability: "account.enter",
  input: CreatePerson,
  async run({ tx, input: { email, name, defaultRole, admin }, now }) {
    await tx.insert(workspace).values({}).onConflictDoNothing();
    const [person] = await tx
      .insert(people)
      .values({ email, name, defaultRole, isAdmin: admin, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!person) throw invalid({ email: "There is an account with this e-mail address already." });
    const link = await issueLink(tx, { purpose: "invitation", personId: person.id, now });
    const after = { email, name, defaultRole, admin, by: "operator" };
    return { event: personInvited({ after }), subject: person.id, value: link };
  },
});

/** Also for somebody who never had a password, for instance after the company's sign-on was removed. */
export const issuePasswordReset = command({
  capability: "account.enter",
  input: PersonByEmail,
  async run({ tx, input, now }) {
    const person = await getActive(tx, input.email);
    const link = await issueLink(tx, { purpose: "reset", personId: person.id, now });
    return { event: personResetRequested({ after: { by: "operator" } }), subject: person.id, value: link };
  },
});

export const makeAdmin = command({
  capability: "account.enter",
  input: PersonByEmail,
  async run({ tx, input }) {
    const person = await getActive(tx, input.email);
    if (person.isAdmin) throw precondition(`${person.name} is an admin already.`);
    await tx
      .update(people)
      .set({ isAdmin: true, version: sql`${people.version} + 1` })
      .where(eq(people.id, person.id));
    const after = { person: person.name, by: "operator" };
    return { event: personMadeAdmin({ after }), subject: person.id, value: { name: person.name } };
  },
});

/** A new code replaces the one before; recorded as a change of settings. */
export const renewSetupCode = command({
  capability: "account.enter",
  input: PrintSetupCode,
  async run({ tx }) {
    if ((await tx.$count(people)) > 0) throw precondition("This workspace is set up already.");
    const code = [1, 2, 3]
      .map(() => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(""))
      .join("-");
    const setupCodeHash = hashSecret(setupCodeOf(code));
    await tx
      .insert(workspace)
      .values({ setupCodeHash })
      .onConflictDoUpdate({ target: workspace.id, set: { setupCodeHash } });
    return { event: workspaceSettingsChanged({ after: { setupCode: "renewed" } }), value: { code } };
  },
});

/** 58 bits in twelve characters, without characters that look alike. */
const letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

/** Locks the person, so that the same command twice at once takes effect once. */
async function getActive(tx: Executor, email: string) {
  const [person] = await tx
    .select({ id: people.id, name: people.name, isAdmin: people.isAdmin, deactivatedAt: people.deactivatedAt })
    .from(people)
    .where(sql`lower(${people.email}) = ${email}`)
    .for("no key update");
  if (!person) throw notFound("This person");
  if (person.deactivatedAt)
    throw precondition(`${person.name} is deactivated: an admin reactivates people on the page.`);
  return person;
}
