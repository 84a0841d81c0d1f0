"use client";
// Opens a dialog by an invoker command, so it works before and without script; older browsers get the same from a click.
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

type Props = Omit<ComponentProps<"button">, "className" | "type"> &
  ButtonLook & {
    /** The id of the Dialog. */
    opens: string;
    icon?: ReactNode;
    /** Look like the line of a menu or a bare link instead of a button. */
    bare?: boolean;
  };

export function DialogButton({ opens, variant, size, iconOnly, className, bare, icon, children, ...rest }: Props) {
  const invoker = { command: "show-modal", commandfor: opens };
  return (
    <button
      type="button"
      {...invoker}
      aria-haspopup="dialog"
      className={bare ? className : buttonClass({ variant, size, iconOnly, className })}
      onClick={() => {
        if ("commandForElement" in HTMLButtonElement.prototype) return;
        const dialog = document.getElementById(opens);
        if (dialog instanceof HTMLDialogElement) dialog.showModal();
      }}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}
