"use client";
// Tabs in two rows, sections and the parts of the open one, that know from the address where the reader is: the layout around them
// is not rendered anew on the way.
import { usePathname } from "next/navigation";
import { type Tab, Tabs } from "@/components/ui/tabs";

/** Its own address is that of its first part. */
export type Section = Tab & { label: string; parts?: readonly Tab[] };

type Props = { label: string; sections: readonly Section[] };

export function SectionTabs({ label, sections }: Props) {
  const path = usePathname().toLowerCase();
  /** How much of the path an address has in common with it. */
  const depth = ({ href }: Tab) => {
    const lowerHref = href.toLowerCase();
    return path === lowerHref || path.startsWith(`${lowerHref}/`) ? lowerHref.length : 0;
  };
  const deepest = <T,>(tabs: readonly T[], depthOf: (tab: T) => number) =>
    tabs.filter((tab) => depthOf(tab) > 0).toSorted((one, other) => depthOf(other) - depthOf(one))[0];
  const open = deepest(sections, (section) => Math.max(...[section, ...(section.parts ?? [])].map(depth)));
  const parts = open?.parts ?? [];
  const part = deepest(parts, depth);
  return (
    <>
      <Tabs label={label} tabs={sections.map((section) => ({ ...section, current: section === open }))} />
      {open && parts.length > 0 && (
        <Tabs
          look="parts"
          label={`Pages of ${open.label}`}
          tabs={parts.map((tab) => ({ ...tab, current: tab === part }))}
        />
      )}
    </>
  );
}
