// When a task is due, and who may take it.
import type { Role, TaskStatus } from "@/db/enums";
import { allowsWith, type Standing } from "@/lib/access/policy";
import { type Day, daysBetween } from "@/lib/kernel/days";

/** An open, unassigned task may be taken by somebody with the wanted role, or by anybody where none is wanted. */
export const mayTake = (
  task: { status: TaskStatus; assigneeId: string | null; wantedRole: Role | null },
  standing: Standing,
): boolean =>
  task.status === "open" && task.assigneeId === null && allowsWith("task.take", standing, { wants: task.wantedRole });

export type Due = { state: "overdue" | "today" | "soon" | "later"; days: number };

/** Within a week is soon. `days` is the distance, never negative. Null where there is no due day, or the task is closed. */
export function dueOf(task: { status: TaskStatus; dueOn: Day | null }, today: Day): Due | null {
  if (task.dueOn === null || task.status !== "open") return null;
  const days = daysBetween(today, task.dueOn);
  if (days < 0) return { state: "overdue", days: -days };
  if (days === 0) return { state: "today", days };
  return { state: days <= 7 ? "soon" : "later", days };
}

/** In words: "3 days overdue", "due today", "due in 5 days". */
export function dueWords({ state, days }: Due): string {
  if (state === "today") return "due today";
  const count = days === 1 ? "1 day" : `${days} days`;
  if (state === "overdue") return `${count} overdue`;
  return days === 1 ? "due tomorrow" : `due in ${count}`;
}
