"use client";
// The keys: `?` lists them, j and k walk the rows of a list, g and a letter goes to a place. None of them works while somebody types.
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import { lookUp } from "@/lib/format/look-up";

const places: Record<string, { href: string; label: string }> = {
  h: { href: "/", label: "Go home" },
  i: { href: "/inbox", label: "Go to the inbox" },
  t: { href: "/tasks", label: "Go to the tasks" },
  o: { href: "/portfolio", label: "Go to the portfolio" },
  p: { href: "/projects", label: "Go to the projects" },
};

const keys = [
  { keys: ["⌘K"], label: "Search pages and commands" },
  { keys: ["j"], label: "Next row of a list" },
  { keys: ["k"], label: "Row before" },
  ...Object.entries(places).map(([key, { label }]) => ({ keys: ["g", key], label })),
  { keys: ["?"], label: "This list" },
];

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The rows of tables and lists in the page, each by what it leads to: its first link, else the first that can be pressed. */
function stops(): HTMLElement[] {
  const rows = [...document.querySelectorAll("#content :is(tr, li)")].filter((row) => !row.closest("nav"));
  const of = rows.map((row) => {
    const firstInside = (kind: string) =>
      [...row.querySelectorAll<HTMLElement>(kind)].find(
        (stop) => stop.closest("tr, li") === row && stop.checkVisibility(),
      );
    return firstInside("a[href]") ?? firstInside("button:not(:disabled), summary");
  });
  return of.filter((stop) => stop !== undefined);
}

function walk(step: 1 | -1) {
  const all = stops();
  const basePath = document.activeElement?.closest("tr, li");
  const at = all.findIndex((stop) => stop === document.activeElement || stop.closest("tr, li") === basePath);
  const edge = step === 1 ? 0 : all.length - 1;
  all[at === -1 ? edge : at + step]?.focus();
}

export function Keys() {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    let leading = false;
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const place = leading ? lookUp(places, event.key) : undefined;
      leading = event.key === "g";
      if (place) router.push(place.href);
      else if (event.key === "?") dialog.current?.showModal();
      else if (event.key === "j") walk(1);
      else if (event.key === "k") walk(-1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router]);
  return (
    <dialog ref={dialog} aria-label="Shortcuts" className="dialog text-sm" closedby="any">
      <h2 className="px-5 pt-4 pb-2 font-semibold text-base">Shortcuts</h2>
      <dl className="grid gap-2 px-5 pb-5">
        {keys.map((row) => (
          <div key={row.label} className="flex items-center justify-between gap-6">
            <dt className="text-quiet">{row.label}</dt>
            <dd className="flex gap-1">
              {row.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
