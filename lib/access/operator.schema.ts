// Inputs of the operator's commands.
import { z } from "zod";
import { roles } from "@/db/enums";
import { email, line, oneOf } from "@/lib/kernel/fields";
import { personLimits } from "./limits";

/** Created only in bin/: whoever runs commands on the server controls its database anyway. No form or program can post one. */
export class Operator {
  readonly at = "terminal";
}

const operator = z.instanceof(Operator);

export const CreatePerson = z.strictObject({
  operator,
  email,
  name: line(personLimits.name),
  defaultRole: oneOf(roles, `One of ${roles.join(", ")}, please.`),
  admin: z.boolean(),
});

export const PersonByEmail = z.strictObject({ operator, email });

export const PrintSetupCode = z.strictObject({ operator });
