// Brings a drawing once the page stands: the drawing library is no part of a page's first load.
"use client";
import dynamic from "next/dynamic";
import type { DrawingProps } from "./drawing";
import { PlotLoading } from "./plot-loading";
import { PlotRoom } from "./plot-room";

const Drawing = dynamic(() => import("./drawing").then((file) => file.Drawing), { ssr: false, loading: PlotLoading });

export function DrawnLater(drawing: DrawingProps) {
  return (
    <PlotRoom height={drawing.height}>
      <Drawing {...drawing} />
    </PlotRoom>
  );
}
