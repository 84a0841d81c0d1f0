// The ways in: each opens a session, and none of them says whether an account exists.
import { and, eq, isNull, sql } from "drizzle-orm";
import { people, workspace } from "@/db/schema";
import { guessing } from "@/lib/attempts";
import { command } from "@/lib/command";
import { env } from "@/lib/env";
import { forbidden, invalid, precondition } from "@/lib/errors";
import { networkOf } from "@/lib/network";
import { hashPassword, hashSecret, verifyPassword } from "@/lib/secrets";
import { openSession } from "@/lib/visit";
import { passwordProblem } from "./passwords/rules";
import { isDemoPerson, setupCodeOf, wrongSignIn } from "./rules";
import { EnterDemo, SetUpWorkspace, SignIn } from "./schema";

export const signIn = command({
  capability: "account.enter",
  input: SignIn,
  limits: ({ input, visitor }) => guessing("sign-in", input.email, visitor.address),
  async run({ tx, input, now, visitor }) {
    const [person] = await tx
      .select({ id: people.id, passwordHash: people.passwordHash })
      .from(people)
      .where(and(sql`lower(${people.email}) = ${input.email}`, isNull(people.deactivatedAt)));
    // Also without an account a password is verified, so that both answers take the same time.
    const matches = await verifyPassword(person?.passwordHash ?? null, input.password);
    if (!person || !matches) throw invalid({}, wrongSignIn);
    const secret = await openSession(tx, { personId: person.id, now, visitor });
    return { kind: "person.signed_in", actorId: person.id, subject: person.id, value: { secret } };
  },
});

/** In the demo only: nobody types a password there. */
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
    return { kind: "person.signed_in", actorId: person.id, subject: person.id, value: { secret } };
  },
});

/** The first visitor names the workspace and becomes its admin, with the code that the terminal printed. */
export const setUpWorkspace = command({
  capability: "account.enter",
  input: SetUpWorkspace,
  limits: ({ visitor }) => [
    { name: "set-up", of: visitor.address ? networkOf(visitor.address) : "here", tries: 20, minutes: 15 },
  ],
  async run({ tx, input, now, visitor }) {
    // The lock lets two first visitors through one after the other: the second finds somebody.
    const [here] = await tx
      .select({ setupCodeHash: workspace.setupCodeHash })
      .from(workspace)
      .where(eq(workspace.id, 1))
      .for("update");
    if ((await tx.$count(people)) > 0) throw precondition("This workspace is set up already. Sign in instead.");
    if (!here?.setupCodeHash || here.setupCodeHash !== hashSecret(setupCodeOf(input.code))) {
      throw invalid({ code: "This is not the code that the terminal printed last." });
    }
    const { name, email, defaultRole } = input;
    const problem = passwordProblem(input.password, { name, email });
    if (problem) throw invalid({ password: problem });
    const passwordHash = await hashPassword(input.password);
    const [admin] = await tx
      .insert(people)
      .values({ name, email, defaultRole, passwordHash, isAdmin: true, joinedAt: now, createdAt: now })
      .returning({ id: people.id });
    if (!admin) throw new Error("The admin was not written.");
    await tx.update(workspace).set({ name: input.workspaceName, setupCodeHash: null }).where(eq(workspace.id, 1));
    const secret = await openSession(tx, { personId: admin.id, now, visitor });
    return {
      kind: "workspace.set_up",
      actorId: admin.id,
      subject: admin.id,
      after: { workspace: input.workspaceName, name, email, defaultRole },
      value: { secret },
    };
  },
});
