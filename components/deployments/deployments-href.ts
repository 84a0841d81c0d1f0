// The addresses of lists of releases and of alerts: what they are narrowed to stands in them, and nothing that is usual.
import type { AlertFilter } from "@/lib/deployments/alerts/schema";
import type { ReleaseFilter } from "@/lib/deployments/schema";

function withQuery(path: string, given: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}

export const releasesHref = (projectKey: string, filter: Partial<ReleaseFilter>): string =>
  withQuery(`/projects/${projectKey}/deployments`, filter);

export const alertsHref = (projectKey: string, filter: Partial<AlertFilter>): string =>
  withQuery(`/projects/${projectKey}/deployments/alerts`, filter);
