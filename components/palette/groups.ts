// What the palette offers this reader here: the open project's commands and pages first, then the rest of the workspace.
import type { Role } from "@/db/enums";
import { roleWords } from "@/lib/access/words";
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

export function groupsFor({ recent, roles, isAdmin }: Reader, basePath: Here | null): Group[] {
  const homes = roles.map((role) => ({ label: `Home: ${roleWords[role]}`, href: `/home/${role}` }));
  const ofProject = (places: Parameters<typeof openInProject>[0]) =>
    basePath ? openInProject(places, basePath).map((place) => ({ ...place, hint: basePath.key })) : [];
  const groups: Group[] = [
    { heading: `Do in ${basePath?.name}`, items: basePath ? ofProject(projectCommands(basePath)) : [] },
    { heading: `Pages of ${basePath?.name}`, items: ofProject(projectPages) },
    {
      heading: "Projects",
      items: recent.map(({ key, name }) => ({ label: name, hint: key, href: `/projects/${key}` })),
    },
    { heading: "Do", items: openInWorkspace(workspaceCommands, isAdmin) },
    { heading: "Places", items: [...homes, ...openInWorkspace(workspacePages, isAdmin)] },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** What holds every word that was typed, the group with the nearest first: what begins with it, then what has a word that does. */
export function matching(groups: readonly Group[], typed: string): Group[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...groups];
  const matching = groups.map(({ heading, items }) => {
    const ranked = items.map((item) => ({ item, near: nearness(item, words) })).filter(({ near }) => near > 0);
    return { heading, ranked: ranked.toSorted((one, other) => other.near - one.near) };
  });
  return matching
    .filter(({ ranked }) => ranked.length > 0)
    .toSorted((one, other) => (other.ranked[0]?.near ?? 0) - (one.ranked[0]?.near ?? 0))
    .map(({ heading, ranked }) => ({ heading, items: ranked.map(({ item }) => item) }));
}

/** 0 where a word is missing. */
function nearness({ label, hint = "", href }: Group["items"][number], words: readonly string[]): number {
  const name = label.toLowerCase();
  const all = `${name} ${hint} ${href}`.toLowerCase();
  if (!words.every((word) => all.includes(word))) return 0;
  if (name.startsWith(words.join(" "))) return 4;
  if (words.every((word) => name.split(/[\s:]+/).some((part) => part.startsWith(word)))) return 3;
  return words.every((word) => name.includes(word)) ? 2 : 1;
}
