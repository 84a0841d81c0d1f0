// What may be asked of a project's team.
import { z } from "zod";
import { roles } from "@/db/enums";
import { oneOf, uuid, version } from "@/lib/kernel/fields";

export const ChangeOwner = z.strictObject({ version, personId: uuid });

/** The whole set of a person's roles; none removes them. A form sends one empty entry, so that "none ticked" is not "not sent". */
export const SetMemberRoles = z.strictObject({
  version,
  personId: uuid,
  roles: z
    .array(z.union([z.literal(""), oneOf(roles)]), "Please choose roles.")
    .max(20)
    .transform((chosen) => roles.filter((role) => chosen.includes(role))),
});
