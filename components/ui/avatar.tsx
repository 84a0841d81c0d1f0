// A person as initials on a colour of their own; the same name always has the same colour.
import { cn } from "./cn";

const colours = [
  "bg-met-soft text-met-ink",
  "bg-accent-soft text-accent-ink",
  "bg-waived-soft text-waived-ink",
  "bg-stale-soft text-stale-ink",
  "bg-info-soft text-info-ink",
  "bg-unmet-soft text-unmet-ink",
];
const sizes = {
  xs: "size-5 text-[0.5625rem]",
  sm: "size-6 text-[0.625rem]",
  md: "size-8 text-xs",
  lg: "size-12 text-base",
};

type Props = {
  name: string;
  size?: keyof typeof sizes;
  /** Say the name, where it does not stand beside. */
  alone?: boolean;
  className?: string;
};

export function Avatar({ name, size = "sm", alone, className }: Props) {
  return (
    <span
      title={alone ? name : undefined}
      className={cn(
        "inline-grid shrink-0 select-none place-items-center rounded-full font-semibold leading-none",
        colours[hash(name) % colours.length],
        sizes[size],
        className,
      )}
    >
      <span aria-hidden="true">{initials(name)}</span>
      {alone && <span className="sr-only">{name}</span>}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = "?"] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toLocaleUpperCase("en");
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
