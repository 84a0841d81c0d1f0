// The addresses of samples: the list, a batch to judge, what came out of it, and one case.

import type { BatchState, Show } from "@/lib/data/samples/schema";
import { hrefWith } from "@/lib/format/href";

export const batchesHref = (projectKey: string, given: { state?: BatchState; after?: string } = {}): string =>
  hrefWith(`/projects/${projectKey}/validate`, given);

export const judgeHref = (projectKey: string, batchId: string, skipped = ""): string =>
  hrefWith(`/projects/${projectKey}/validate/${batchId}`, { skip: skipped });

export const resultsHref = (projectKey: string, batchId: string, given: { show?: Show; after?: string } = {}): string =>
  hrefWith(`/projects/${projectKey}/validate/${batchId}/results`, given);

export const caseHref = (projectKey: string, batchId: string, number: number): string =>
  `/projects/${projectKey}/validate/${batchId}/cases/${number}`;
