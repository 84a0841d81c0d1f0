// A list of further things to do, in a native popover: closes on Escape and outside, a sheet on a phone, no script.
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cn } from "./cn";

type Props = {
  /** Given, not drawn: a menu stays while pages change, and what one answer of the server draws the next one draws again. */
  id: string;
  /** What the button shows. */
  trigger: ReactNode;
  /** What the button is called when it shows only an icon. */
  label?: string;
  look?: ButtonLook;
  /** Replaces the button's look altogether. */
  triggerClassName?: string;
  /** Which edge of the button the menu hangs from. */
  side?: "start" | "end";
  /** MenuItems, or anything. */
  children: ReactNode;
  className?: string;
};

export function Menu({ id, trigger, label, look, triggerClassName, side = "start", children, className }: Props) {
  return (
    <>
      <button type="button" popoverTarget={id} aria-label={label} className={triggerClassName ?? buttonClass(look)}>
        {trigger}
      </button>
      <div id={id} popover="auto" data-side={side} className={cn("popover p-1", className)}>
        {children}
      </div>
    </>
  );
}
