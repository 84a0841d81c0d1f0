// The projects of one person: their roles in each, what they own, and a form to change each.

import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { Role } from "@/db/enums";
import { roleShortWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import { ProjectRolesForm } from "./project-roles-form";

type Row = {
  key: string;
  name: string;
  roles: Role[];
  isOwner: boolean;
  isArchived: boolean;
  /** Left out where nothing may be changed. */
  action?: BoundAction<{ changed: number }>;
};

export function PersonProjects({ projects }: { projects: readonly Row[] }) {
  return (
    <ul className="divide-y divide-border">
      {projects.map(({ key, name, roles, isOwner, isArchived, action }) => (
        <li key={key} className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
            <Link href={`/projects/${key}`} className="min-w-0 font-medium hover:underline">
              {name} <span className="font-normal text-quiet text-xs">{key}</span>
            </Link>
            <span className="flex flex-wrap gap-1.5">
              {isOwner && <Badge tone="accent">Owner</Badge>}
              {isArchived && <Badge>Archived</Badge>}
              {roles.map((role) => (
                <Badge key={role}>{roleShortWords[role]}</Badge>
              ))}
            </span>
          </div>
          {action && <ProjectRolesForm action={action} projectKey={key} roles={roles} />}
        </li>
      ))}
    </ul>
  );
}
