// What may be asked about people: which to list, and whom to change.
import { z } from "zod";
import { personStatuses, roles } from "@/db/enums";
import { email, lenient, orNull, uuid } from "@/lib/kernel/fields";

export const OnePerson = z.strictObject({ personId: uuid });

export const ChangeEmail = z.strictObject({ personId: uuid, email });

/** `heir` is the e-mail address of whoever takes over what the leaver owns and has in hand; needed only if they own a project. */
export const Deactivation = z.strictObject({
  personId: uuid,
  heir: orNull(email),
});

export const personSorts = ["name", "seen"] as const;

/** From the address of the page: what makes no sense is left out. */
export const PeopleFilter = z.object({
  q: z.string().trim().max(120).catch(""),
  status: z.enum(["all", ...personStatuses]).catch("all"),
  role: lenient(z.enum([...roles, "admin"])),
  sort: z.enum(personSorts).catch("name"),
  after: lenient(z.uuid()),
  before: lenient(z.uuid()),
});
export type PeopleFilter = z.output<typeof PeopleFilter>;
