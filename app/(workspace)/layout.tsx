// The frame around everything that is seen after sign-in.
import { LogOut } from "lucide-react";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PersonMenu } from "@/components/layout/person-menu";
import { Shell } from "@/components/layout/shell";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Keys } from "@/components/palette/keys";
import { Palette } from "@/components/palette/palette";
import { Form } from "@/components/ui/form";
import { MenuItem } from "@/components/ui/menu-item";
import { PlaceProvider } from "@/components/ui/place";
import { ToasterLater } from "@/components/ui/toaster-later";
import { signOut } from "@/lib/access/account/actions";
import { roleShortWords } from "@/lib/access/words";
import { openWorkspace } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { countUnread } from "@/lib/events/queries";
import { env } from "@/lib/kernel/env";
import { listMyRoles, listRecentProjects } from "@/lib/projects/queries";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const grant = await openWorkspace();
  const [unread, roles, recent, jar, locale] = await Promise.all([
    countUnread(grant),
    listMyRoles(grant),
    listRecentProjects(grant),
    cookies(),
    readerLocale(),
  ]);
  const theme = jar.get("theme")?.value;
  return (
    <PlaceProvider place={{ locale, timeZone: grant.timeZone }}>
      <Shell
        unread={unread}
        admin={grant.person.isAdmin}
        search={<Palette reader={{ recent, roles, isAdmin: grant.person.isAdmin }} />}
        notice={
          env().QUINTET_DEMO && (
            <aside
              aria-label="Demo"
              className="border-border border-b bg-muted px-4 py-1.5 text-center text-quiet text-xs"
              data-print="none"
            >
              This is the demo: invented projects and people, on this machine only.
            </aside>
          )
        }
        person={
          <PersonMenu
            name={grant.person.name}
            email={grant.person.email}
            theme={theme === "light" || theme === "dark" ? theme : undefined}
            homes={[
              ...roles.map((role) => ({ label: roleShortWords[role], href: `/home/${role}` })),
              ...(grant.person.isAdmin ? [{ label: "Admin", href: "/home/admin" }] : []),
            ]}
            signOut={
              <Form action={signOut.bind(null, {})} className="block">
                <MenuItem icon={<LogOut />}>Sign out</MenuItem>
              </Form>
            }
          />
        }
      >
        {children}
        <Keys />
        <LiveRefresh />
        <ToasterLater />
      </Shell>
    </PlaceProvider>
  );
}
