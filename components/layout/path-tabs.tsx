"use client";
// Tabs that know from the address which of them is open: the layout around them is not rendered anew on the way.
import { usePathname } from "next/navigation";
import { type Tab, Tabs } from "@/components/ui/tabs";

type Props = { label: string; tabs: readonly Tab[] };

export function PathTabs({ label, tabs }: Props) {
  const path = usePathname().toLowerCase();
  /** How much of the path an address has in common with it. */
  const common = (address = "") => {
    const known = address.toLowerCase();
    return known && (path === known || path.startsWith(`${known}/`)) ? known.length : 0;
  };
  const depth = ({ href, also }: Tab) => Math.max(common(href), common(also));
  const [open] = tabs.filter((tab) => depth(tab) > 0).toSorted((one, other) => depth(other) - depth(one));
  return <Tabs label={label} tabs={tabs.map((tab) => ({ ...tab, current: tab === open }))} />;
}
