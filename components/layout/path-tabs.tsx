"use client";
// Tabs that know from the address which of them is open: the layout around them is not rendered anew on the way.
import { usePathname } from "next/navigation";
import { type Tab, Tabs } from "@/components/ui/tabs";

type Props = { label: string; tabs: readonly Tab[] };

export function PathTabs({ label, tabs }: Props) {
  const path = usePathname().toLowerCase();
  const open = tabs
    .filter(({ href }) => path === href.toLowerCase() || path.startsWith(`${href.toLowerCase()}/`))
    .toSorted((one, other) => other.href.length - one.href.length)[0];
  return <Tabs label={label} tabs={tabs.map((tab) => ({ ...tab, current: tab === open }))} />;
}
