// What may be asked about invitations: one person, or a list of them as a file.
import { z } from "zod";
import { roles } from "@/db/enums";
import { personLimits } from "@/lib/access/limits";
import { mostPeople } from "@/lib/admin/limits";
import { fileLimit } from "@/lib/format/file-lines";
import { email, fileText, line, oneOf, tick } from "@/lib/kernel/fields";

export const InvitePerson = z.strictObject({
  name: line(personLimits.name),
  email,
  defaultRole: oneOf(roles, "Please choose a role."),
});
export type Invitee = z.output<typeof InvitePerson>;

/** Each line is a letter, so fewer than of figures. */
export const importLimit = { ...fileLimit, lines: mostPeople };
export const importColumns = ["name", "email", "default_role"] as const;

/** Without `confirmed` the lines are only looked at. */
export const ImportPeople = z.strictObject({
  csv: fileText,
  confirmed: tick,
});
