// The addresses of runs: what the table is narrowed to, sorted by and shows stands in them, and nothing that is usual.

import type { RunFilter } from "@/lib/experiments/runs/schema";
import { hrefWith } from "@/lib/format/href";

export const runsHref = (projectKey: string, filter: Partial<RunFilter>): string =>
  hrefWith(`/projects/${projectKey}/experiments`, filter);

export const runHref = (projectKey: string, runId: string): string => `/projects/${projectKey}/experiments/${runId}`;

export const compareHref = (projectKey: string, runIds: readonly string[]): string =>
  hrefWith(`/projects/${projectKey}/compare`, { runs: runIds });

/** Saves a file of a run or of a model. */
export const fileHref = (projectKey: string, fileId: string): string => `/projects/${projectKey}/files/${fileId}`;
