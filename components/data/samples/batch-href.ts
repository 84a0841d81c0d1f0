// The addresses of samples: the list, a batch to judge, what came out of it, and one case.
import type { BatchState, Show } from "@/lib/data/samples/schema";

export const batchesHref = (projectKey: string, given: { state?: BatchState; after?: string } = {}): string =>
  withQuery(`/projects/${projectKey}/validate`, given);

export const judgeHref = (projectKey: string, batchId: string, skipped = ""): string =>
  withQuery(`/projects/${projectKey}/validate/${batchId}`, { skip: skipped });

export const resultsHref = (projectKey: string, batchId: string, given: { show?: Show; after?: string } = {}): string =>
  withQuery(`/projects/${projectKey}/validate/${batchId}/results`, given);

export const caseHref = (projectKey: string, batchId: string, number: number): string =>
  `/projects/${projectKey}/validate/${batchId}/cases/${number}`;

function withQuery(path: string, given: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
