// The room that a drawn chart fills: of its size from the start, so that nothing moves when the drawing code arrives.
import type { ReactNode } from "react";

type Props = { height: number; children?: ReactNode };

export function PlotRoom({ height, children }: Props) {
  return (
    <div style={{ height }} className="relative">
      {children}
      <noscript>
        <p className="absolute inset-0 grid place-items-center px-4 text-center text-quiet text-xs">
          The picture needs JavaScript; the figures below do not.
        </p>
      </noscript>
    </div>
  );
}
