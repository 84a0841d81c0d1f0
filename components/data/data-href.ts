// The addresses of lists of datasets and of incidents: what they are narrowed to stands in them, and nothing that is usual.

import type { IncidentFilter } from "@/lib/data/incidents/schema";
import type { DatasetFilter } from "@/lib/data/schema";
import { hrefWith } from "@/lib/format/href";

export const datasetsHref = (projectKey: string, { sort, ...rest }: Partial<DatasetFilter>): string =>
  hrefWith(`/projects/${projectKey}/data`, { ...rest, sort: sort === "worst" ? undefined : sort });

export const incidentsHref = (projectKey: string, filter: Partial<IncidentFilter>): string =>
  hrefWith(`/projects/${projectKey}/data/incidents`, filter);
