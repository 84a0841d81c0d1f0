// What may be asked before anyone is signed in.
import { z } from "zod";
import { roles } from "@/db/enums";
import { email, line, oneOf, uuid } from "@/lib/kernel/fields";

/** A password that is being chosen; taken as typed, spaces and all. What it must not be is in passwords.rules.ts. */
export const newPassword = z
  .string("Choose a password, please.")
  .min(12, "At least 12 characters, please.")
  .max(200, "At most 200 characters, please.");

/** A password that exists. */
export const givenPassword = z.string("Type your password, please.").min(1, "Type your password, please.").max(200);

/** Where to go once signed in; checked by `pathWithin` before anyone is sent there. */
const from = z.string().max(2_000).optional();

export const SignIn = z.strictObject({ email, password: givenPassword, from });

export const EnterDemo = z.strictObject({ personId: uuid, from });

export const SetUpWorkspace = z.strictObject({
  code: line(40),
  workspaceName: line(60),
  name: line(80),
  email,
  defaultRole: oneOf(roles),
  password: newPassword,
});
