// What may be asked about roles: to whom they go, where, and why somebody can do something.

import { z } from "zod";
import { roles } from "@/db/enums";
import { type Capability, capabilities } from "@/lib/access/policy";
import { mostPeople } from "@/lib/admin/limits";
import { email, oneOf } from "@/lib/kernel/fields";
import { projectLimits } from "@/lib/projects/limits";

/** E-mail addresses as pasted from anywhere: one a line, or with commas, semicolons or spaces between them. */
export const addresses = z
  .string("Whose? Write an e-mail address.")
  .transform((typed) => [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ])
  .superRefine((typed, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", message });
    const wrong = typed.filter((one) => !email.safeParse(one).success);
    if (typed.length === 0) refuse("Whose? Write an e-mail address.");
    if (typed.length > mostPeople) refuse(`At most ${mostPeople.toLocaleString("en")} people at once, please.`);
    if (wrong.length) refuse(`No e-mail address: ${wrong.slice(0, 5).join(", ")}`);
  });

export const projectKey = z
  .string("Which project?")
  .trim()
  .toUpperCase()
  .min(1, "Which project?")
  .max(projectLimits.key.max);

export const assignmentWays = ["add", "set", "remove"] as const;
export type AssignmentWay = (typeof assignmentWays)[number];

export const Assignment = z
  .strictObject({
    people: addresses,
    project: projectKey,
    way: oneOf(assignmentWays),
    roles: z.array(oneOf(roles)).max(roles.length).default([]),
  })
  .refine(({ way, roles }) => way === "set" || roles.length > 0, {
    path: ["roles"],
    message: "Choose at least one role.",
  });

export const DefaultRole = z.strictObject({ people: addresses, role: oneOf(roles, "Please choose a role.") });

/** The question "why can this person do that?", from the address of the page. */
export const Question = z.object({
  person: z.string().trim().toLowerCase().max(254).catch(""),
  project: z.string().trim().toUpperCase().max(12).catch(""),
  capability: z.enum(capabilities as [Capability, ...Capability[]]).catch("project.read"),
});
export type Question = z.output<typeof Question>;
