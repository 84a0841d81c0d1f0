// Several things side by side, each with the worst that is known of it: an icon, a word and a colour, and the way there.

import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { tones } from "@/components/ui/tone";
import type { CriterionState } from "@/db/enums";
import { criterionStateWords } from "@/lib/lifecycle/criterion.words";

export type StateOf = {
  label: string;
  state: CriterionState;
  /** Another word than the usual one, as on a status badge. */
  word?: string;
  /** What makes it so: "2 of 7 need evidence". */
  note?: string;
  href?: string;
};

type Props = {
  /** What they are parts of. */
  label: string;
  items: readonly StateOf[];
  className?: string;
};

export function StateStrip({ label, items, className }: Props) {
  return (
    <ul
      aria-label={label}
      className={cn("flex flex-wrap gap-px overflow-hidden rounded-lg border border-border bg-border", className)}
    >
      {items.map(({ label: name, state, word = criterionStateWords[state], note, href }) => {
        const { icon: Icon, text, solid } = tones[state];
        return (
          <li
            key={name}
            className={cn("relative flex-1 basis-36 bg-surface px-3 pt-3 pb-2.5", href && "hover:bg-muted")}
          >
            <span aria-hidden="true" className={cn("absolute inset-x-0 top-0 h-1", solid)} />
            <p className="text-quiet text-xs">
              {href ? (
                <Link href={href} className="after:absolute after:inset-0">
                  {name}
                </Link>
              ) : (
                name
              )}
            </p>
            <p className={cn("mt-0.5 flex items-center gap-1 font-medium", text)}>
              <Icon className="size-3.5 shrink-0" />
              {word}
            </p>
            {note && <p className="mt-0.5 text-quiet text-xs">{note}</p>}
          </li>
        );
      })}
    </ul>
  );
}
