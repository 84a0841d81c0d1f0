// A person's own tasks among what needs them: what should have been done stands first.
import type { WaitingItem } from "@/components/home/waiting";
import type { MyTask } from "@/lib/collaboration/tasks/queries";
import { DueBadge } from "./due-badge";

export function taskItems(tasks: readonly MyTask[], today: string, more: boolean): WaitingItem[] {
  const items = tasks.map((task) => ({
    key: `task-${task.id}`,
    href: `/projects/${task.project.key}/tasks/${task.id}`,
    title: task.title,
    note: `A task of ${task.project.name}, from ${task.createdBy}.`,
    badge: <DueBadge task={task} today={today} />,
  }));
  const rest = {
    key: "tasks",
    href: "/tasks?whose=mine",
    title: "More tasks of yours",
    note: "All of them, by when they are due.",
  };
  return more ? [...items, rest] : items;
}
