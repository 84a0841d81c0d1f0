// The addresses of lists of releases and of alerts: what they are narrowed to stands in them, and nothing that is usual.

import type { AlertFilter } from "@/lib/deployments/alerts/schema";
import type { ReleaseFilter } from "@/lib/deployments/schema";
import { hrefWith } from "@/lib/format/href";

export const releasesHref = (projectKey: string, filter: Partial<ReleaseFilter>): string =>
  hrefWith(`/projects/${projectKey}/deployments`, filter);

export const alertsHref = (projectKey: string, filter: Partial<AlertFilter>): string =>
  hrefWith(`/projects/${projectKey}/deployments/alerts`, filter);
