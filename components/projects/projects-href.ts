// The address of a list of projects: what it is narrowed to and sorted by stands in it, and nothing that is usual.
import type { ProjectFilter } from "@/lib/projects/schema";

export function projectsHref(filter: Partial<ProjectFilter>): string {
  const { sort, ...rest } = filter;
  const given = { ...rest, sort: sort === "updated" ? undefined : sort };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  return query.size > 0 ? `/projects?${query}` : "/projects";
}
