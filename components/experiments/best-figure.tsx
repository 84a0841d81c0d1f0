// A figure, marked where no other is better.
import { Star } from "lucide-react";

type Props = {
  /** None was logged. */
  value: number | undefined;
  isBest: boolean;
  /** What it is the best of: "of all runs found". */
  among: string;
  write: (value: number) => string;
};

export function BestFigure({ value, isBest, among, write }: Props) {
  if (value === undefined) return <span className="text-quiet">–</span>;
  const text = write(value);
  if (!isBest) return <span className="tabular-nums">{text}</span>;
  return (
    <span className="inline-flex items-center gap-1 font-semibold text-ink tabular-nums">
      <Star aria-hidden="true" className="size-3.5 fill-current text-accent" />
      {text}
      <span className="sr-only">{`, best ${among}`}</span>
    </span>
  );
}
