"use client";
// Closes the dialog without doing anything. Not a submit button: React would run the form's action for one.
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

type Props = ButtonLook & {
  /** The id of the Dialog. */
  closes: string;
  children: ReactNode;
};

export function DialogClose({ closes, children, ...look }: Props) {
  const invoker = { command: "close", commandfor: closes };
  return (
    <button
      type="button"
      {...invoker}
      className={buttonClass(look)}
      onClick={(event) => {
        if (!("commandForElement" in HTMLButtonElement.prototype)) event.currentTarget.closest("dialog")?.close();
      }}
    >
      {children}
    </button>
  );
}
