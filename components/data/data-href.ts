// The addresses of lists of datasets and of incidents: what they are narrowed to stands in them, and nothing that is usual.
import type { IncidentFilter } from "@/lib/data/incidents/schema";
import type { DatasetFilter } from "@/lib/data/schema";

function withQuery(path: string, given: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}

export const datasetsHref = (projectKey: string, { sort, ...rest }: Partial<DatasetFilter>): string =>
  withQuery(`/projects/${projectKey}/data`, { ...rest, sort: sort === "worst" ? undefined : sort });

export const incidentsHref = (projectKey: string, filter: Partial<IncidentFilter>): string =>
  withQuery(`/projects/${projectKey}/data/incidents`, filter);
