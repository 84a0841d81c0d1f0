// Who is signed in, as whom they look at things, how it looks, and the way out.
import { ChevronsUpDown, CircleUser } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { type Theme, ThemeSwitch } from "./theme-switch";

export type HomeLink = { label: string; href: string; current?: boolean };

type Props = {
  name: string;
  email: string;
  /** Of the roles that the person holds, and the admin's. */
  homes: readonly HomeLink[];
  theme?: Theme;
  /** The form that signs out, with a MenuItem in it. */
  signOut: ReactNode;
};

export function PersonMenu({ name, email, homes, theme, signOut }: Props) {
  const current = homes.find((home) => home.current) ?? homes[0];
  return (
    <Menu
      id="person-menu"
      label={`${name}: account, roles and theme`}
      triggerClassName="flex w-full min-w-0 items-center gap-2.5 rounded-lg p-1.5 max-md:p-0.5 text-start hover:bg-muted md:max-lg:justify-center"
      trigger={
        <>
          <Avatar name={name} size="md" />
          <span className="min-w-0 flex-1 max-lg:hidden">
            <span className="block truncate font-medium text-ink leading-4">{name}</span>
            <span className="block truncate text-quiet text-xs">{current?.label ?? email}</span>
          </span>
          <ChevronsUpDown className="size-4 shrink-0 text-quiet max-lg:hidden" />
        </>
      }
      className="sm:w-60"
    >
      <div className="px-2.5 pt-1.5 pb-2">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-quiet text-xs">{email}</p>
      </div>
      {homes.length > 1 && (
        <div className="border-border border-t py-1">
          <p className="px-2.5 pt-1 pb-0.5 text-quiet text-xs">Look at it as</p>
          {homes.map((home) => (
            <MenuItem key={home.href} href={home.href} current={home.current}>
              {home.label}
            </MenuItem>
          ))}
        </div>
      )}
      <div className="border-border border-t py-2 noscript:hidden">
        <ThemeSwitch theme={theme} />
      </div>
      <div className="border-border border-t pt-1">
        <MenuItem href="/account" icon={<CircleUser />}>
          Your account
        </MenuItem>
        {signOut}
      </div>
    </Menu>
  );
}
