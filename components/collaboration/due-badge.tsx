// When a task is due, in words; red is for what should have been done.
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { TaskStatus } from "@/db/enums";
import { type Due, dueOf, dueWords } from "@/lib/collaboration/tasks/rules";

const tones: Record<Due["state"], Tone | undefined> = {
  overdue: "unmet",
  today: "stale",
  soon: "stale",
  later: undefined,
};

type Props = { task: { status: TaskStatus; dueOn: string | null }; today: string };

export function DueBadge({ task, today }: Props) {
  const due = dueOf(task, today);
  if (!due) return null;
  const words = dueWords(due);
  return <Badge tone={tones[due.state]}>{`${words.charAt(0).toUpperCase()}${words.slice(1)}`}</Badge>;
}
