// What may be asked about invitations: one person, or a list of them as a file.
import { z } from "zod";
import { roles } from "@/db/enums";
import { email, line, oneOf, tick } from "@/lib/fields";
import { textFileLimit } from "@/lib/uploads";

export const InvitePerson = z.strictObject({
  name: line(80),
  email,
  defaultRole: oneOf(roles, "Please choose a role."),
});
export type Invitee = z.output<typeof InvitePerson>;

export const importColumns = ["name", "email", "default_role"] as const;

/** Without `confirmed` the lines are only looked at. */
export const ImportPeople = z.strictObject({
  csv: z
    .string("Choose a file, or paste its lines.")
    .min(1, "Choose a file, or paste its lines.")
    .refine((text) => new TextEncoder().encode(text).length <= textFileLimit, "This is more than 256 kB."),
  confirmed: tick,
});
