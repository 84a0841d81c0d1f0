// Signing in: each command opens a session, and none reveals whether an account exists.

import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people, workspace } from "@/db/schema";
import { guessingLimits, networkAt } from "@/lib/kernel/attempts";
import { command } from "@/lib/kernel/command";
import { env } from "@/lib/kernel/env";
import { forbidden, invalid, precondition } from "@/lib/kernel/errors";
import { lockRow } from "@/lib/kernel/locks";
import { hashPassword, hashSecret, verifyPassword } from "@/lib/kernel/secrets";
import { personSignedIn, workspaceSetUp } from "./events";
import { findPasswordProblem } from "./passwords.queries";
import { isDemoPerson, setupCodeOf, wrongSignIn } from "./rules";
import { EnterDemo, SetUpWorkspace, SignIn } from "./schema";
import { openSession } from "./sessions.steps";

export const signIn = command({
  capability: "account.enter",
  input: SignIn,
  limits: ({ input, visitor }) => guessingLimits("sign-in", input.email, visitor),
  async prepare({ db, input, visitor }) {
    const person = await findActive(db, sql`lower(${people.email}) = ${input.email}`);
    // without an account a decoy is verified, so that both answers take the same time
    const matches = await verifyPassword(person?.passwordHash ?? null, input.password, networkAt(visitor.address));
    if (!person || !matches) throw invalid({}, wrongSignIn);
    return person;
  },
  async run({ tx, prepared, now, visitor }) {
    // the password may have been changed, or the account deactivated, while it was verified
    const person = await findActive(tx, eq(people.id, prepared.id));
    if (person?.passwordHash !== prepared.passwordHash) throw invalid({}, wrongSignIn);
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    return { event: personSignedIn(), actorId: person.id, subject: person.id, value: { secret } };
  },
});

async function findActive(db: Executor, condition: SQL) {
  const [person] = await db
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(and(condition, isNull(people.deactivatedAt)));
  return person;
}

/** In the demo only, without a password. */
export const enterDemo = command({
  capability: "account.enter",
  input: EnterDemo,
  async run({ tx, input, now, visitor }) {
    if (env().QUINTET_DEMO !== "1") throw forbidden("This is not a demo.");
    const [person] = await tx
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(and(eq(people.id, input.personId), isNull(people.deactivatedAt)));
    if (!person || !isDemoPerson(person.email)) throw forbidden("This person is not of the demo.");
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    return { event: personSignedIn(), actorId: person.id, subject: person.id, value: { secret } };
  },
});

/** The first visitor names the workspace and becomes its admin, with the code that the terminal printed. */
export const setUpWorkspace = command({
  capability: "account.enter",
  input: SetUpWorkspace,
  limits: ({ visitor }) => [{ name: "set-up", key: networkAt(visitor.address), tries: 20, minutes: 15 }],
  async prepare({ db, input, visitor }) {
    await requireCode(db, input.code);
    const problem = await findPasswordProblem(db, input.password, { ...input, workspace: input.workspaceName });
    if (problem) throw invalid({ password: problem });
    return hashPassword(input.password, networkAt(visitor.address));
  },
  async run({ tx, input, now, visitor, prepared: passwordHash }) {
    // of two first visitors at once, the second finds the workspace set up
    await lockRow(tx, workspace, 1);
    await requireCode(tx, input.code);
    const { name, email, defaultRole } = input;
    const [admin] = await tx
      .insert(people)
      .values({ name, email, defaultRole, passwordHash, isAdmin: true, joinedAt: now, createdAt: now })
      .returning({ id: people.id });
    if (!admin) throw new Error("The admin was not written.");
    await tx.update(workspace).set({ name: input.workspaceName, setupCodeHash: null }).where(eq(workspace.id, 1));
    const secret = await openSession(tx, { personId: admin.id, now, visitor });
    return {
      event: workspaceSetUp({ after: { workspace: input.workspaceName, name, email, defaultRole } }),
      actorId: admin.id,
      subject: admin.id,
      value: { secret },
    };
  },
});

/** @throws Refusal where the workspace has people already, or the code is not the last one */
async function requireCode(db: Executor, code: string) {
  if ((await db.$count(people)) > 0) throw precondition("This workspace is set up already. Sign in instead.");
  const [settings] = await db
    .select({ setupCodeHash: workspace.setupCodeHash })
    .from(workspace)
    .where(eq(workspace.id, 1));
  if (!settings?.setupCodeHash || settings.setupCodeHash !== hashSecret(setupCodeOf(code))) {
    throw invalid({ code: "This is not the code that the terminal printed last." });
  }
}
