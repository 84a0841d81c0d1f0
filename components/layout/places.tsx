// The main places of the workspace, in the rail on the desk and in the bar on a phone.
import { BookOpen, ChartNoAxesColumn, FolderKanban, House, Inbox, ListTodo, ShieldCheck } from "lucide-react";
import { NavLink } from "./nav-link";

type Props = { look: "rail" | "bar"; unread: number; admin: boolean };

const places = [
  { href: "/", label: "Home", icon: <House /> },
  { href: "/inbox", label: "Inbox", icon: <Inbox /> },
  { href: "/tasks", label: "Tasks", icon: <ListTodo /> },
  { href: "/portfolio", label: "Portfolio", icon: <ChartNoAxesColumn /> },
  { href: "/projects", label: "Projects", icon: <FolderKanban /> },
  { href: "/guide", label: "Guide", icon: <BookOpen /> },
  { href: "/admin", label: "Admin", icon: <ShieldCheck /> },
];

export function Places({ look, unread, admin }: Props) {
  const open = places.filter(({ href }) => admin || href !== "/admin");
  return (
    <ul className={look === "rail" ? "grid gap-0.5" : "grid auto-cols-fr grid-flow-col"}>
      {open.map(({ href, label, icon }) => (
        <li key={href} className="min-w-0">
          <NavLink href={href} icon={icon} label={label} count={href === "/inbox" ? unread : undefined} look={look} />
        </li>
      ))}
    </ul>
  );
}
