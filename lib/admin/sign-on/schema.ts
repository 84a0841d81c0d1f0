// What may be asked about sign-on groups: what one gives, and what would come of a sign-in.

import { z } from "zod";
import { roles, signOnGifts } from "@/db/enums";
import { mappingLimits } from "@/lib/admin/limits";
import { line, oneOf, orNull, uuid } from "@/lib/kernel/fields";
import { projectLimits } from "@/lib/projects/limits";

export const AddMapping = z
  .strictObject({
    group: line(mappingLimits.group),
    gives: oneOf(signOnGifts),
    role: orNull(oneOf(roles, "Please choose a role.")),
    project: z
      .string()
      .trim()
      .toUpperCase()
      .max(projectLimits.key.max, "A project key like CHURN, please.")
      .default(""),
  })
  .refine(({ gives, role }) => gives === "admin" || role, { path: ["role"], message: "Please choose a role." })
  .refine(({ gives, project }) => gives !== "project_role" || project, {
    path: ["project"],
    message: "Which project?",
  });

export const RemoveMapping = z.strictObject({ mappingId: uuid });

/** The dry run, from the address of the page: groups one a line or with commas, and whose sign-in it would be. */
export const DryRun = z.object({
  groups: z
    .string()
    .max(4_000)
    .catch("")
    .transform((typed) => [
      ...new Set(
        typed
          .split(/[\n,;]+/)
          .map((one) => one.trim())
          .filter(Boolean),
      ),
    ]),
  person: z.string().trim().toLowerCase().max(254).catch(""),
});
export type DryRun = z.output<typeof DryRun>;
