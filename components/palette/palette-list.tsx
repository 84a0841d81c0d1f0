"use client";
// The open palette: a native dialog around a filtered list.
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useLayoutEffect, useRef, useState } from "react";
import { groupsFor, matching, type Reader } from "./groups";
import { whereWeAre } from "./here";

type Props = { reader: Reader; close: () => void };

export function PaletteList({ reader, close }: Props) {
  const [groups] = useState(() => groupsFor(reader, whereWeAre()));
  const [typed, setTyped] = useState("");
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  // before it is painted: who sees it may type
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // a modal dialog gives the focus to whatever comes first in it
    dialog.current?.querySelector("input")?.focus();
  }, []);
  const go = (href: string) => {
    close();
    router.push(href);
  };
  return (
    <dialog ref={dialog} onClose={close} aria-label="Search" className="dialog palette" closedby="any">
      <Command label="Search pages and commands" shouldFilter={false}>
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder="Go somewhere, or do something"
          className="h-12 w-full border-border border-b bg-transparent px-4 text-base outline-none placeholder:text-quiet"
        />
        <Command.List className="max-h-96 overflow-y-auto p-2">
          <Command.Empty className="px-3 py-6 text-center text-quiet">Nothing found.</Command.Empty>
          {matching(groups, typed).map((group) => (
            <Command.Group
              key={group.heading}
              heading={group.heading}
              className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-quiet [&_[cmdk-group-heading]]:text-xs"
            >
              {group.items.map((item) => (
                <Command.Item
                  key={`${item.label} ${item.href}`}
                  value={`${item.label} ${item.hint ?? ""} ${item.href}`}
                  onSelect={() => go(item.href)}
                  className="flex cursor-pointer items-center gap-3 rounded-md px-2.5 py-2 data-[selected=true]:bg-muted"
                >
                  <span className="min-w-0 flex-1 truncate text-ink">{item.label}</span>
                  {item.hint && <span className="text-quiet text-xs">{item.hint}</span>}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </dialog>
  );
}
