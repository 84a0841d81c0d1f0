// What the palette offers: the projects that the reader may see, and every page that they may open.
import type { Role } from "@/db/enums";
import { roleWords } from "@/lib/format/words";
import type { PaletteGroup } from "./palette";

type Reader = { recent: readonly { key: string; name: string }[]; roles: readonly Role[]; isAdmin: boolean };

const places = [
  { label: "Inbox", href: "/inbox" },
  { label: "Portfolio", href: "/portfolio" },
  { label: "Projects", href: "/projects" },
  { label: "Start a project", href: "/projects/new" },
  { label: "Guide", href: "/guide" },
  { label: "Your account", href: "/account" },
];

const adminPlaces = [
  { label: "People", href: "/admin/people" },
  { label: "Access", href: "/admin/access" },
  { label: "Sign-on", href: "/admin/sign-on" },
  { label: "Audit log", href: "/admin/audit" },
  { label: "Settings", href: "/admin/settings" },
  { label: "Health", href: "/admin/health" },
];

export function paletteGroups({ recent, roles, isAdmin }: Reader): PaletteGroup[] {
  const homes = roles.map((role) => ({ label: `Home: ${roleWords[role]}`, href: `/home/${role}` }));
  return [
    {
      heading: "Projects",
      items: recent.map(({ key, name }) => ({ label: name, hint: key, href: `/projects/${key}` })),
    },
    { heading: "Places", items: [...homes, ...places] },
    ...(isAdmin ? [{ heading: "Admin", items: adminPlaces }] : []),
  ];
}
