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
  children: ReactNode;
  className?: string;
};

export function Dialog({ id, title, lead, wide, children, className }: Props) {
  return (
    <dialog
      id={id}
      closedby="any"
      aria-labelledby={`${id}-title`}
      data-wide={wide ? "" : undefined}
      className={cn("dialog text-start text-sm whitespace-normal", className)}
    >
      <header className="flex items-start gap-4 px-5 pt-4 pb-1">
        <div className="min-w-0 flex-1">
          <h2 id={`${id}-title`} className="font-semibold text-base">
            {title}
          </h2>
          {lead && <p className="mt-1 text-quiet">{lead}</p>}
        </div>
        <form method="dialog">
          <button
            type="submit"
            aria-label="Close"
            className={buttonClass({ variant: "quiet", size: "sm", iconOnly: true, className: "-mt-1 -mr-2" })}
          >
            <X />
          </button>
        </form>
      </header>
      <div className="px-5 pt-2 pb-5">{children}</div>
    </dialog>
  );
}
