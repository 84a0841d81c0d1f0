"use client";
// ⌘K: every page that the reader may open and every command that they may run, by a few letters. The list loads on first use.
import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { Reader } from "./groups";

const PaletteList = dynamic(() => import("./palette-list").then((module) => module.PaletteList), { ssr: false });

export function Palette({ reader }: { reader: Reader }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen((isOpen) => !isOpen);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label="Search"
        onClick={() => setOpen(true)}
        className="flex h-8 w-full items-center gap-2 rounded-md border border-border bg-surface px-2.5 text-quiet text-xs hover:bg-muted md:max-lg:justify-center noscript:hidden"
      >
        <Search className="size-4 shrink-0" />
        <span className="flex-1 text-start max-lg:hidden">Search</span>
        <Kbd className="max-lg:hidden">⌘K</Kbd>
      </button>
      {open && <PaletteList reader={reader} close={() => setOpen(false)} />}
    </>
  );
}
