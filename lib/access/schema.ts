// Inputs of the sign-in forms.
import { z } from "zod";
import { roles } from "@/db/enums";
import { email, line, oneOf, uuid } from "@/lib/kernel/fields";
import { passwordLimit, setupLimits } from "./limits";

/** A new password, taken exactly as typed; passwords.rules.ts says which are refused. */
export const newPassword = z
  .string("Choose a password, please.")
  .min(passwordLimit.min, `At least ${passwordLimit.min} characters, please.`)
  .max(passwordLimit.max, `At most ${passwordLimit.max} characters, please.`);

/** An existing password. */
export const givenPassword = z
  .string("Type your password, please.")
  .min(1, "Type your password, please.")
  .max(passwordLimit.max);

/** Where to go once signed in; checked by `pathWithin` before anyone is sent there. */
const from = z.string().max(2_000).optional();

export const SignIn = z.strictObject({ email, password: givenPassword, from });

export const EnterDemo = z.strictObject({ personId: uuid, from });

export const SetUpWorkspace = z.strictObject({
  code: line(setupLimits.code),
  workspaceName: line(setupLimits.workspaceName),
  name: line(setupLimits.name),
  email,
  defaultRole: oneOf(roles),
  password: newPassword,
});
