"use client";
// The name of an icon button, shown on hover and on focus; Escape puts it away. What needs a sentence is a Hint.
import { type ReactNode, useEffect, useState } from "react";
import { cn } from "./cn";

type Props = {
  /** The control's accessible name, shown to the eye. */
  text: string;
  /** The control, which carries the same words as its aria-label. */
  children: ReactNode;
  side?: "top" | "bottom";
  className?: string;
};

export function Tooltip({ text, children, side = "top", className }: Props) {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const put = (event: KeyboardEvent) => event.key === "Escape" && setAway(true);
    const bring = () => setAway(false);
    addEventListener("keydown", put);
    addEventListener("pointermove", bring);
    return () => {
      removeEventListener("keydown", put);
      removeEventListener("pointermove", bring);
    };
  }, []);
  return (
    <span className={cn("group/tip relative inline-flex", className)}>
      {children}
      <span
        aria-hidden="true"
        className={cn(
          "-translate-x-1/2 pointer-events-none absolute left-1/2 z-20 w-max max-w-60 rounded-md bg-ink px-2 py-1 text-background text-xs opacity-0 transition-opacity",
          side === "top" ? "bottom-full mb-1.5" : "top-full mt-1.5",
          !away && "group-focus-within/tip:opacity-100 group-hover/tip:opacity-100",
        )}
      >
        {text}
      </span>
    </span>
  );
}
