// What may be asked of tasks.
import { z } from "zod";
import { phases, roles, taskStatuses } from "@/db/enums";
import { line, oneOf, optionalDay, orNull, paragraph, reason, uuid, version } from "@/lib/fields";
import { subjectFields } from "../schema";

const terms = {
  title: line(160, 3),
  detail: paragraph(),
  phase: oneOf(phases),
  /** Whoever holds it may take the task; without one, anybody of the team. */
  wantedRole: orNull(oneOf(roles)),
  dueOn: optionalDay,
};

export const AddTask = z
  .strictObject({
    ...terms,
    assigneeId: orNull(uuid),
    subjectKind: orNull(subjectFields.subjectKind),
    subjectId: orNull(subjectFields.subjectId),
  })
  .refine(({ subjectKind, subjectId }) => (subjectKind === null) === (subjectId === null), {
    path: ["subjectId"],
    error: "Please say both: what kind of thing it is about, and which one.",
  });

export const EditTask = z.strictObject({ taskId: uuid, version, ...terms });
export const AssignTask = z.strictObject({ taskId: uuid, version, assigneeId: orNull(uuid) });
export const TakeTask = z.strictObject({ taskId: uuid, version });
export const FinishTask = z.strictObject({ taskId: uuid, version, note: paragraph(2_000) });
export const DropTask = z.strictObject({ taskId: uuid, version, reason });
export const ReopenTask = z.strictObject({ taskId: uuid, version });

export const taskSorts = ["due", "newest"] as const;
export type TaskSort = (typeof taskSorts)[number];

/** How a list of tasks can be narrowed and ordered; it comes from an address, so nonsense reads as "not given". */
export const TaskFilter = z.object({
  status: z.enum(taskStatuses).catch("open").default("open"),
  /** `mine`: assigned to the reader; `free`: nobody has it, and the reader's roles could take it. */
  whose: z.enum(["mine", "free"]).optional().catch(undefined),
  phase: z.enum(phases).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  overdue: z.literal("yes").optional().catch(undefined),
  sort: z.enum(taskSorts).catch("due").default("due"),
  after: uuid.optional().catch(undefined),
});
export type TaskFilter = z.output<typeof TaskFilter>;
