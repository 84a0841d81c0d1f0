// Projects for programs: a page of those that the token's owner may see, narrowed and sorted as on the page.

import { restWorkspaceQuery } from "@/lib/doors/rest";
import { listProjects } from "@/lib/projects/queries";
import { ProjectFilter } from "@/lib/projects/schema";

export const GET = restWorkspaceQuery((grant, { url }) =>
  listProjects(grant, ProjectFilter.parse(Object.fromEntries(url.searchParams))),
);
