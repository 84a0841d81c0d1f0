// What the palette offers this reader here: the open project's commands and pages first, then the rest of the workspace.
import type { Role } from "@/db/enums";
import { roleWords } from "@/lib/format/words";
import {
  type Here,
  openInProject,
  openInWorkspace,
  type Place,
  projectCommands,
  projectPages,
  workspaceCommands,
  workspacePages,
} from "./places";

export type Reader = { recent: readonly { key: string; name: string }[]; roles: readonly Role[]; isAdmin: boolean };
export type Group = { heading: string; items: readonly (Place & { hint?: string })[] };

export function groupsFor({ recent, roles, isAdmin }: Reader, here: Here | null): Group[] {
  const homes = roles.map((role) => ({ label: `Home: ${roleWords[role]}`, href: `/home/${role}` }));
  const ofProject = (places: Parameters<typeof openInProject>[0]) =>
    here ? openInProject(places, here).map((place) => ({ ...place, hint: here.key })) : [];
  const groups: Group[] = [
    { heading: `Do in ${here?.name}`, items: here ? ofProject(projectCommands(here)) : [] },
    { heading: `Pages of ${here?.name}`, items: ofProject(projectPages) },
    {
      heading: "Projects",
      items: recent.map(({ key, name }) => ({ label: name, hint: key, href: `/projects/${key}` })),
    },
    { heading: "Do", items: openInWorkspace(workspaceCommands, isAdmin) },
    { heading: "Places", items: [...homes, ...openInWorkspace(workspacePages, isAdmin)] },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
