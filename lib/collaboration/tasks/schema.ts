// What may be asked of tasks.
import { z } from "zod";
import { phases, taskStatuses } from "@/db/enums";
import { taskRoles } from "@/lib/access/roles.policy";
import { finishLimits, taskLimits } from "@/lib/collaboration/limits";
import { lenient, line, oneOf, optionalDay, orNull, paragraph, reason, uuid, version } from "@/lib/kernel/fields";
import { subjectFields } from "../schema";

const terms = {
  title: line({ min: 3, ...taskLimits.title }),
  detail: paragraph(taskLimits.detail),
  phase: oneOf(phases),
  /** The role that may take the task; without one, anybody of the team. */
  wantedRole: orNull(oneOf(taskRoles)),
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
export const FinishTask = z.strictObject({ taskId: uuid, version, note: paragraph(finishLimits.note) });
export const DropTask = z.strictObject({ taskId: uuid, version, reason });
export const ReopenTask = z.strictObject({ taskId: uuid, version });

export const taskSorts = ["due", "newest"] as const;
export type TaskSort = (typeof taskSorts)[number];

/** Filters for programs: invalid values are refused. */
export const ReadTasks = z.strictObject({
  status: oneOf(taskStatuses).default("open"),
  /** `mine`: assigned to the reader; `free`: nobody has it, and the reader's roles could take it. */
  whose: oneOf(["mine", "free"]).optional(),
  phase: oneOf(phases).optional(),
  role: oneOf(taskRoles).optional(),
  overdue: z.literal("yes", "Only “yes”, please.").optional(),
  sort: oneOf(taskSorts).default("due"),
  after: uuid.optional(),
});
export type TaskFilter = z.output<typeof ReadTasks>;

const { shape } = ReadTasks;
/** The same from the address of a page, where invalid values count as not given. */
export const TaskFilter = z.object({
  status: shape.status.catch("open"),
  whose: lenient(shape.whose),
  phase: lenient(shape.phase),
  role: lenient(shape.role),
  overdue: lenient(shape.overdue),
  sort: shape.sort.catch("due"),
  after: lenient(shape.after),
});
