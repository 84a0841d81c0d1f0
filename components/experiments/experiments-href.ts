// The addresses of runs: what the table is narrowed to, sorted by and shows stands in them, and nothing that is usual.
import type { RunFilter } from "@/lib/experiments/runs/schema";

export function runsHref(projectKey: string, filter: Partial<RunFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text) query.set(name, text);
  }
  const path = `/projects/${projectKey}/experiments`;
  return query.size > 0 ? `${path}?${query}` : path;
}

export const runHref = (projectKey: string, runId: string): string => `/projects/${projectKey}/experiments/${runId}`;

export const compareHref = (projectKey: string, runIds: readonly string[]): string =>
  `/projects/${projectKey}/compare${runIds.length > 0 ? `?runs=${runIds.join(",")}` : ""}`;

/** Saves a file of a run or of a model. */
export const fileHref = (projectKey: string, fileId: string): string => `/projects/${projectKey}/files/${fileId}`;
