// The address of a list of projects: what it is narrowed to and sorted by stands in it, and nothing that is usual.
import { hrefWith } from "@/lib/format/href";
import type { ProjectFilter } from "@/lib/projects/schema";

export const projectsHref = ({ sort, ...filter }: Partial<ProjectFilter>): string =>
  hrefWith("/projects", { ...filter, sort: sort === "updated" ? undefined : sort });
