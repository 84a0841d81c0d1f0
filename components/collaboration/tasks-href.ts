// The address of a list of tasks: what it is narrowed to and sorted by stands in it, and nothing that is usual.
import type { TaskFilter } from "@/lib/collaboration/tasks/schema";

export function tasksHref(base: string, { status, sort, ...rest }: Partial<TaskFilter>): string {
  const given = { ...rest, status: status === "open" ? undefined : status, sort: sort === "due" ? undefined : sort };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  return query.size > 0 ? `${base}?${query}` : base;
}
