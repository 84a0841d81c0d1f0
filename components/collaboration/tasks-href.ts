// The address of a list of tasks: what it is narrowed to and sorted by stands in it, and nothing that is usual.

import type { TaskFilter } from "@/lib/collaboration/tasks/schema";
import { hrefWith } from "@/lib/format/href";

export const tasksHref = (base: string, { status, sort, ...filter }: Partial<TaskFilter>): string =>
  hrefWith(base, {
    ...filter,
    status: status === "open" ? undefined : status,
    sort: sort === "due" ? undefined : sort,
  });
