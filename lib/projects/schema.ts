// What may be asked of a project.
import { z } from "zod";
import { phases, projectStatuses, riskClasses, roles, visibilities } from "@/db/enums";
import { lenient, line, oneOf, optionalDay, orNull, paragraph, reason, version } from "@/lib/kernel/fields";
import { projectLimits } from "./limits";

/** Words that are used in addresses in place of a key. */
export const reservedKeys: readonly string[] = ["NEW"];

const keyForm = "2 to 12 letters and digits, starting with a letter, please: CHURN.";

const key = z
  .string()
  .trim()
  .toUpperCase()
  .max(projectLimits.key.max, keyForm)
  .regex(/^[A-Z][A-Z0-9]{1,11}$/, keyForm)
  .refine((value) => !reservedKeys.includes(value), "This key is an address of Quintet itself: please choose another.");

/** Without a key one is suggested from the name; without a visibility the workspace's default is used. */
export const CreateProject = z.strictObject({
  name: line({ min: 3, ...projectLimits.name }),
  key: orNull(key),
  summary: paragraph(projectLimits.summary),
  visibility: oneOf(visibilities).optional(),
  riskClass: oneOf(riskClasses).default("limited"),
});

export const EditProject = z
  .strictObject({
    version,
    name: line({ min: 3, ...projectLimits.name }),
    summary: paragraph(projectLimits.summary),
    problem: paragraph(projectLimits.problem),
    todaysProcess: paragraph(projectLimits.todaysProcess),
    affected: paragraph(projectLimits.affected),
    startsOn: optionalDay,
    endsOn: optionalDay,
    visibility: oneOf(visibilities),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ["endsOn"],
    error: "The end lies before the start.",
  });

export const ChangeStatus = z.strictObject({ version, status: oneOf(projectStatuses), reason });

/** For archiving and restoring. */
export const ProjectAtVersion = z.strictObject({ version });

/** How a list of projects can be narrowed and ordered; it comes from an address, so nonsense reads as "not given". */
export const projectSorts = ["updated", "name", "value"] as const;
export type ProjectSort = (typeof projectSorts)[number];

export const ProjectFilter = z.object({
  search: z.string().trim().max(80).catch("").default(""),
  status: lenient(z.enum(projectStatuses)),
  phase: lenient(z.enum(phases)),
  /** Only projects in which the reader holds this role; "any" for any role. */
  mine: lenient(z.enum(["any", ...roles])),
  archived: lenient(z.literal("yes")),
  sort: z.enum(projectSorts).catch("updated").default("updated"),
  after: lenient(z.string().max(200)),
});
export type ProjectFilter = z.output<typeof ProjectFilter>;
