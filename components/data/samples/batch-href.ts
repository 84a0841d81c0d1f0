// The addresses of samples: the list, a batch to judge, what came out of it, and one case.

import type { BatchState, Show } from "@/lib/data/samples/schema";
import { hrefWith } from "@/lib/format/href";

export const batchesHref = (projectKey: string, params: { state?: BatchState; after?: string } = {}): string =>
  hrefWith(`/projects/${projectKey}/validate`, params);

export const judgeHref = (projectKey: string, batchId: string, skipped = ""): string =>
  hrefWith(`/projects/${projectKey}/validate/${batchId}`, { skip: skipped });

export const resultsHref = (
  projectKey: string,
  batchId: string,
  params: { show?: Show; after?: string } = {},
): string => hrefWith(`/projects/${projectKey}/validate/${batchId}/results`, params);

export const caseHref = (projectKey: string, batchId: string, number: number): string =>
  `/projects/${projectKey}/validate/${batchId}/cases/${number}`;
