// What a word means, for those who press the small "i" beside it: a native popover with a way to the guide.
import { Info } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { Link } from "./link";

type Props = {
  /** What it explains: "P(pays back)". */
  about: string;
  children: ReactNode;
  /** Its place in the guide. */
  href?: string;
  className?: string;
};

export function Hint({ about, children, href, className }: Props) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={`What is ${about}?`}
        className={cn(
          "-my-1 relative inline-grid size-6 place-items-center rounded-full align-middle text-quiet hover:text-ink",
          className,
        )}
      >
        <Info className="size-3.5" />
      </button>
      <span
        id={id}
        popover="auto"
        className="popover max-w-72 p-3 text-start font-normal text-ink text-sm whitespace-normal"
      >
        {children}
        {href && (
          <Link href={href} className="mt-2 block font-medium text-accent hover:underline">
            Read more in the guide
          </Link>
        )}
      </span>
    </>
  );
}
