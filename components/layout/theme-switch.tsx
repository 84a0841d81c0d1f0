"use client";
// Light, dark, or as the system has it: kept in a cookie, so that the server draws the next page right at once.
import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";

export type Theme = "light" | "dark";
type Choice = Theme | "system";

const choices = [
  { value: "light", label: "Light", icon: <Sun /> },
  { value: "dark", label: "Dark", icon: <Moon /> },
  { value: "system", label: "System", icon: <Monitor /> },
] as const;

export function ThemeSwitch({ theme, className }: { theme?: Theme; className?: string }) {
  const [chosen, setChosen] = useState<Choice>(theme ?? "system");
  const choose = (choice: Choice) => {
    setChosen(choice);
    storeChoice(document, choice);
  };
  return (
    <fieldset className={cn("px-2.5", className)}>
      <legend className="mb-1.5 text-quiet text-xs">Theme</legend>
      <div className="grid grid-cols-3 gap-0.5 rounded-md bg-muted p-0.5">
        {choices.map(({ value, label, icon }) => (
          <label
            key={value}
            className={cn(
              "flex h-7 cursor-pointer items-center justify-center gap-1.5 rounded-sm text-xs has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-9 [&_svg]:size-3.5",
              chosen === value ? "bg-raised font-medium text-ink shadow-card ring-1 ring-border" : "text-quiet",
            )}
          >
            <input
              type="radio"
              name="theme"
              value={value}
              checked={chosen === value}
              onChange={() => choose(value)}
              className="sr-only"
            />
            {icon}
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** By document.cookie, because the Cookie Store API is closed to a workspace that is served without https. */
function storeChoice(page: Document, choice: Choice) {
  const system = choice === "system";
  page.cookie = `theme=${system ? "" : choice}; path=/; max-age=${system ? 0 : 31_536_000}; samesite=lax`;
  if (system) delete page.documentElement.dataset.theme;
  else page.documentElement.dataset.theme = choice;
}
