// What may be asked of a project.
import { z } from "zod";
import { phases, projectStatuses, riskClasses, roles, visibilities } from "@/db/enums";
import { line, oneOf, optionalDay, orNull, paragraph, reason, version } from "@/lib/kernel/fields";
import { projectLimits } from "./limits";

/** Words that stand in addresses where a key would stand. */
export const reservedKeys: readonly string[] = ["NEW"];

const keyForm = "2 to 12 letters and digits, starting with a letter, please: CHURN.";

const key = z
  .string()
  .trim()
  .toUpperCase()
  .max(projectLimits.key.max, keyForm)
  .regex(/^[A-Z][A-Z0-9]{1,11}$/, keyForm)
  .refine((given) => !reservedKeys.includes(given), "This key is an address of Quintet itself: please choose another.");

/** Without a key, one is made from the name; without a visibility, the workspace's default counts, and without a risk class the usual one. */
export const CreateProject = z.strictObject({
  name: line(projectLimits.name),
  key: orNull(key),
  summary: paragraph(projectLimits.summary),
  visibility: oneOf(visibilities).optional(),
  riskClass: oneOf(riskClasses).default("limited"),
});

export const EditProject = z
  .strictObject({
    version,
    name: line(projectLimits.name),
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
export const SeenProject = z.strictObject({ version });

/** How a list of projects can be narrowed and ordered; it comes from an address, so nonsense reads as "not given". */
export const projectSorts = ["updated", "name", "value"] as const;
export type ProjectSort = (typeof projectSorts)[number];

const loose = <const W extends readonly [string, ...string[]]>(words: W) => z.enum(words).optional().catch(undefined);

export const ProjectFilter = z.object({
  search: z.string().trim().max(80).catch("").default(""),
  status: loose(projectStatuses),
  phase: loose(phases),
  /** Only projects in which the reader holds this role; "any" for any role. */
  mine: loose(["any", ...roles]),
  archived: z.literal("yes").optional().catch(undefined),
  sort: z.enum(projectSorts).catch("updated").default("updated"),
  after: z.string().max(200).optional().catch(undefined),
});
export type ProjectFilter = z.output<typeof ProjectFilter>;
