"use client";
// Lets a key press the button or link that carries it (data-press="c"). Not while somebody types, and not behind a dialog.
import { useEffect } from "react";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function PressKeys() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (!/^[a-z]$/.test(event.key) || document.querySelector("dialog[open]")) return;
      const pressed = document.querySelector<HTMLElement>(`[data-press="${event.key}"]`);
      if (!pressed) return;
      event.preventDefault();
      pressed.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
