// A native dialog: the browser traps the focus, closes on Escape and gives the focus back. Open it with a DialogButton.
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "./button-class";
import { cn } from "./cn";

type Props = {
  /** The DialogButton's `opens`. */
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  wide?: boolean;
  /** Open from the start, for a form that came back refused before script was there. */
  open?: boolean;
  children: ReactNode;
  className?: string;
};

export function Dialog({ id, title, lead, wide, open, children, className }: Props) {
  return (
    <dialog
      id={id}
      open={open}
      closedby="any"
      aria-labelledby={`${id}-title`}
      data-wide={wide ? "" : undefined}
      className={cn("dialog text-start text-sm whitespace-normal", className)}
    >
      <header className="pt-4 pr-14 pb-1 pl-5">
        <h2 id={`${id}-title`} className="font-semibold text-base">
          {title}
        </h2>
        {lead && <p className="mt-1 text-quiet">{lead}</p>}
      </header>
      <div className="px-5 pt-2 pb-5">{children}</div>
      {/* Last, so that the first field has the focus. */}
      <form method="dialog" className="absolute top-3 right-3">
        <button
          type="submit"
          aria-label="Close"
          className={buttonClass({ variant: "quiet", size: "sm", iconOnly: true })}
        >
          <X />
        </button>
      </form>
    </dialog>
  );
}
